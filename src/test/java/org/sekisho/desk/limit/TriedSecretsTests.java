package org.sekisho.desk.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sekisho.desk.setting.LimitSettings;
import org.sekisho.office.audit.AuditTrail;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

@ExtendWith(OutputCaptureExtension.class)
class TriedSecretsTests {

    private static final int TRIES = 30;
    private static final String PROXY = "A proxy stands before the desk";

    private final List<Object> audited = new ArrayList<>();

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void ofStrangersKeepOutNobodyAtTheSameAddressWhoIsSignedIn() throws Exception {
        TriedSecrets filter = filter(true);
        for (int i = 0; i < TRIES; i++) {
            assertThat(answer(filter, "/sign-in")).isEqualTo(200);
        }
        assertThat(answer(filter, "/sign-in")).isEqualTo(429);
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        assertThat(answer(filter, "/sign-in")).as("anonymous is a stranger").isEqualTo(429);

        signedIn("exa");
        assertThat(answer(filter, "/password")).isEqualTo(200);
        assertThat(answer(filter, "/passkeys")).isEqualTo(200);
        assertThat(audited).hasSize(1);
    }

    @Test
    void ofOneWhoIsSignedInAreFewAndKeepOutNobodyElse() throws Exception {
        TriedSecrets filter = filter(true);
        signedIn("exa");
        for (int i = 0; i < 20; i++) {
            assertThat(answer(filter, "/password")).isEqualTo(200);
        }
        assertThat(answer(filter, "/password")).isEqualTo(429);

        signedIn("kei");
        assertThat(answer(filter, "/password")).isEqualTo(200);
        SecurityContextHolder.clearContext();
        assertThat(answer(filter, "/sign-in")).isEqualTo(200);
    }

    /** Whoever tries, in whatever order: each is refused by their own number of tries, and by nobody else's. */
    @Property(tries = 100)
    void areCountedForEachByThemselves(@ForAll Random random) throws Exception {
        TriedSecrets filter = filter(true);
        Map<String, Integer> tried = new HashMap<>();
        for (int i = 0; i < 150; i++) {
            String who = List.of("exa", "kei", "198.51.100.1", "203.0.113.9").get(random.nextInt(4));
            boolean stranger = Character.isDigit(who.charAt(0));
            SecurityContextHolder.clearContext();
            MockHttpServletRequest request = new MockHttpServletRequest("POST", stranger ? "/sign-in" : "/password");
            request.setRemoteAddr(stranger ? who : "198.51.100.1");
            if (!stranger) {
                signedIn(who);
            }
            int own = tried.merge(who, 1, Integer::sum);

            assertThat(answer(filter, request))
                    .as("%s, %d", who, own)
                    .isEqualTo(own > (stranger ? TRIES : 20) ? 429 : 200);
        }
        SecurityContextHolder.clearContext();
    }

    @Test
    void sayOnceWhichSettingIsMissingBehindAProxy(CapturedOutput output) throws Exception {
        TriedSecrets filter = filter(false);
        answer(filter, "/sign-in");
        assertThat(output).doesNotContain(PROXY);

        for (int i = 0; i < 3; i++) {
            answer(filter, request("/sign-in", "X-Forwarded-For"));
        }
        assertThat(output.getAll().split(PROXY, -1)).hasSize(2);
        assertThat(output).contains("server.forward-headers-strategy: native");
    }

    @Test
    void sayNothingOfAProxyThatTheSettingsKnow(CapturedOutput output) throws Exception {
        answer(filter(true), request("/sign-in", "Forwarded"));

        assertThat(output).doesNotContain(PROXY);
    }

    private TriedSecrets filter(boolean believesProxy) {
        LimitSettings limits =
                new LimitSettings(TRIES, Duration.ofMinutes(10), 8, Duration.ofSeconds(5), Duration.ofSeconds(10), 200);
        ProxyFactory trail = new ProxyFactory();
        trail.setTargetClass(AuditTrail.class);
        trail.addAdvice((MethodInterceptor) call -> {
            audited.add(call.getArguments()[0]);
            return null;
        });
        return new TriedSecrets(
                (AuditTrail) trail.getProxy(), TransactionOperations.withoutTransaction(), limits, believesProxy);
    }

    private static void signedIn(String person) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    }

    private static MockHttpServletRequest request(String path, String header) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.addHeader(header, "203.0.113.7");
        return request;
    }

    private static int answer(TriedSecrets filter, String path) throws Exception {
        return answer(filter, new MockHttpServletRequest("POST", path));
    }

    private static int answer(TriedSecrets filter, MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}

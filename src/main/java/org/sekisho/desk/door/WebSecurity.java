package org.sekisho.desk.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.sekisho.desk.setting.WebSettings;
import org.sekisho.night.metrics.MetricsSettings;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.staff.SignIn;
import org.sekisho.office.staff.Staff;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.session.SessionIdGenerator;
import org.springframework.transaction.support.TransactionOperations;

/** Security of the desk: who asks, what a browser may do with a page, and how long a session lasts. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class WebSecurity {

    /** Nothing comes from elsewhere, nothing is inline, nobody may put the desk into a frame. */
    public static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), clipboard-read=()";

    /** Spring asks whatever is a bean of this kind; named once more in the chain, it would be asked of each password twice. */
    @Bean
    AuthenticationProvider staffSignIn(SignIn signIn, Clock clock) {
        return new StaffSignIn(signIn, clock);
    }

    @Bean
    AccessDeniedHandler refusedDoors(AuditTrail audit, TransactionOperations transaction, RequestCache wanted) {
        return new RefusedDoors(audit, transaction, wanted);
    }

    /** Turns away what no page of the desk sends. */
    @Bean
    HttpFirewall requestsOfBrowsers(WebSettings settings, MetricsSettings metrics) {
        return new Firewalls(settings::isReachedAs, metrics::isReachedAs);
    }

    @Bean
    SessionIdGenerator sessionIds() {
        return new SessionIds();
    }

    @Bean
    DoorKeeper doorKeeper(Staff staff, WebSettings settings) {
        return new DoorKeeper(staff, settings);
    }

    @Bean
    SecurityFilterChain desk(
            HttpSecurity http, DoorKeeper doors, AccessDeniedHandler refusedDoors, WebSettings settings, Clock clock)
            throws Exception {
        if (settings.takesPasswords()) {
            http.formLogin(form -> form.loginPage("/sign-in")
                    // not by Spring's own, which would keep why in a session
                    .failureHandler((request, response, why) -> response.sendRedirect("/sign-in?again"))
                    .defaultSuccessUrl("/")
                    .usernameParameter("account"));
        }
        return http.authorizeHttpRequests(requests -> requests.anyRequest().access(doors))
                .addFilterBefore(new SessionAge(settings, clock), SecurityContextHolderFilter.class)
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in"))
                                .accessDeniedHandler(refusedDoors))
                .headers(WebSecurity::headers)
                .build();
    }

    /** Headers of every answer, whoever gets it. */
    public static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS));
    }

    /** Turns away what nobody sends who is meant to, at each port: under other names, by other methods. */
    static final class Firewalls implements HttpFirewall {

        private final HttpFirewall desk;
        private final HttpFirewall metrics;

        /**
         * @param ofDesk whether the desk is reached under a name
         * @param ofMetrics the same of health and metrics
         */
        Firewalls(Predicate<String> ofDesk, Predicate<String> ofMetrics) {
            this.desk = strict(ofDesk, HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);
            this.metrics = strict(ofMetrics, HttpMethod.GET, HttpMethod.HEAD);
        }

        private static HttpFirewall strict(Predicate<String> names, HttpMethod... methods) {
            StrictHttpFirewall firewall = new StrictHttpFirewall();
            firewall.setAllowedHttpMethods(
                    List.of(methods).stream().map(HttpMethod::name).toList());
            firewall.setAllowedHostnames(names);
            return firewall;
        }

        private HttpFirewall of(HttpServletRequest request) {
            return MetricsDoor.isAskedBy(request) ? metrics : desk;
        }

        @Override
        public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
            return of(request).getFirewalledRequest(request);
        }

        @Override
        public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
            return desk.getFirewalledResponse(response);
        }
    }

    /**
     * Answers who tried a door that is not theirs, or sent a form that no page of theirs gave: there is nothing here. A form that nobody
     * sent who is signed in leads to its page, which asks for that. The
     * try goes on the audit trail, by the door's name and without what was typed. Whoever has a passkey to give, or to register,
     * is sent to where that is done.
     */
    static class RefusedDoors implements AccessDeniedHandler {

        private final AuditTrail audit;
        private final TransactionOperations transaction;
        private final RequestCache wanted;

        RefusedDoors(AuditTrail audit, TransactionOperations transaction, RequestCache wanted) {
            this.audit = audit;
            this.transaction = transaction;
            this.wanted = wanted;
        }

        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
                throws IOException {
            SignInStage stage = SignInStage.of(request);
            if (stage != SignInStage.WHOLE && request.getAttribute(DoorKeeper.DOOR) != null) {
                onTheWayIn(stage, request, response);
                return;
            }
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            boolean nobody = who == null || who instanceof AnonymousAuthenticationToken;
            if (nobody && refused instanceof CsrfException && request.getHeader("HX-Request") == null) {
                response.sendRedirect(AccessRules.pageWithForm(request.getRequestURI()));
                return;
            }
            if (who != null && !nobody) {
                AuditEvent tried =
                        new AuditEvent(who.getName(), AuditAction.PAGE_REFUSED, door(request), reason(refused));
                transaction.executeWithoutResult(status -> audit.add(List.of(tried)));
            }
            response.sendError(HttpStatus.NOT_FOUND.value());
        }

        /** Not an attempt at anything: whoever signs in wants to go somewhere, and has something to give first. */
        private void onTheWayIn(SignInStage stage, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            wanted.saveRequest(request, response);
            response.sendRedirect(stage == SignInStage.HALF ? "/second-factor" : "/passkeys");
        }

        private static String reason(AccessDeniedException refused) {
            return refused instanceof CsrfException ? "a form that no page of theirs gave" : "not for their roles";
        }

        private static String door(HttpServletRequest request) {
            Object door = request.getAttribute(DoorKeeper.DOOR);
            return door instanceof AccessRules.Door known ? known.toString() : request.getMethod();
        }
    }

    /** Asks the staff whether a name and a password are right. A session keeps the account's name, that a
     * password was given and when, and nothing more. */
    static class StaffSignIn implements AuthenticationProvider {

        private final SignIn signIn;
        private final Clock clock;

        StaffSignIn(SignIn signIn, Clock clock) {
            this.signIn = signIn;
            this.clock = clock;
        }

        @Override
        public Authentication authenticate(Authentication typed) {
            Instant begun = clock.instant(); // what ends sessions meanwhile ends this one, too
            return signIn.attempt(typed.getName(), String.valueOf(typed.getCredentials()))
                    .map(member -> UsernamePasswordAuthenticationToken.authenticated(
                            member.id().value(), null, List.of(password(begun))))
                    .orElseThrow(() -> new BadCredentialsException("Wrong name or password, or too many attempts"));
        }

        private static GrantedAuthority password(Instant begun) {
            return FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                    .issuedAt(begun)
                    .build();
        }

        @Override
        public boolean supports(Class<?> kind) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
        }
    }
}

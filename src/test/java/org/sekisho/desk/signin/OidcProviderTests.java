package org.sekisho.desk.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** What a provider says of itself, and what of it is believed. */
@ExtendWith(OutputCaptureExtension.class)
class OidcProviderTests {

    private SmallProvider server;
    private OidcProvider provider;

    @BeforeEach
    void open() throws IOException {
        server = new SmallProvider();
        provider = new OidcProvider(server.settings(), "a secret");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void isAskedOnceForWhereItsEndpointsAre() {
        server.describes(server.address(), server.address() + "/token");
        ClientRegistration known = provider.findByRegistrationId("oidc");

        assertThat(known.getProviderDetails().getTokenUri()).isEqualTo(server.address() + "/token");
        assertThat(known.getScopes()).containsExactly("openid");
        assertThat(known.getClientSettings().isRequireProofKey()).isTrue();
        assertThat(provider.findByRegistrationId("oidc")).isSameAs(known);
        assertThat(provider.findByRegistrationId("another")).isNull();
    }

    @Test
    void isAskedAgainAfterItDidNotAnswer(CapturedOutput log) {
        assertUnreachable();
        assertThat(log.getAll()).contains("it answers with status 503");

        server.describes(server.address(), server.address() + "/token");
        assertThat(provider.findByRegistrationId("oidc")).isNotNull();
    }

    @Test
    void believesNobodyWhoCallsThemselvesOtherwise(CapturedOutput log) {
        server.describes("https://evil.example", server.address() + "/token");

        assertUnreachable();
        assertThat(log.getAll()).contains("it calls itself https://evil.example");
    }

    @Test
    void sendsNobodysAnswerInTheClear(CapturedOutput log) {
        server.describes(server.address(), "http://login.example.org/token");

        assertUnreachable();
        assertThat(log.getAll()).contains("its token_endpoint is not https");
    }

    @Test
    void followsNoRedirect() throws IOException {
        try (SmallProvider other = new SmallProvider()) {
            other.describes(server.address(), server.address() + "/token");
            server.has("/.well-known/openid-configuration", other.address() + "/.well-known/openid-configuration");
            assertUnreachable();
        }
    }

    @Test
    void isNoProviderIfItAnswersWithSomethingElse() {
        server.has("/.well-known/openid-configuration", "{\"issuer\": \"%s\"}".formatted(server.address()));
        assertUnreachable();
        server.has("/.well-known/openid-configuration", "<html>");
        assertUnreachable();
    }

    @Test
    void isUnreachableIfNothingListens() {
        server.close();
        assertUnreachable();
    }

    private void assertUnreachable() {
        assertThatThrownBy(() -> provider.findByRegistrationId("oidc"))
                .isInstanceOfSatisfying(
                        OAuth2AuthenticationException.class,
                        failure -> assertThat(failure.getError().getErrorCode()).isEqualTo(OidcProvider.UNREACHABLE));
    }
}

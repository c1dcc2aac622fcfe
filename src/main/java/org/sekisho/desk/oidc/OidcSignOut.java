package org.sekisho.desk.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.signin.SignInPages;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * After the desk's own session has ended: offers who came in by the provider to end the one there, too. It is a link and not
 * a redirect: a form of the desk leads nowhere else (its content policy), and whoever works with other programs of the
 * office may want to stay signed in there.
 */
class OidcSignOut implements LogoutSuccessHandler {

    private final Address address;

    OidcSignOut(Address address) {
        this.address = address;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person)
            throws IOException {
        String there = address.of(request, response, person);
        if (there != null) {
            request.getSession().setAttribute(SignInPages.SIGN_OUT_THERE, there);
        }
        response.sendRedirect("/sign-in?out");
    }

    /** Where the provider ends its session of a person. */
    static class Address extends OidcClientInitiatedLogoutSuccessHandler {

        Address(ClientRegistrationRepository provider) {
            super(provider);
            setPostLogoutRedirectUri("{baseUrl}/sign-in");
            setDefaultTargetUrl("/");
        }

        /** Null if they came in by a password, or the provider offers no such thing, or does not answer. */
        @Nullable String of(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person) {
            try {
                String there = determineTargetUrl(request, response, person);
                return there.startsWith("/") ? null : there;
            } catch (OAuth2AuthenticationException unreachable) {
                return null;
            }
        }
    }
}

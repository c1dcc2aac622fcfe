package org.sekisho.desk.oidc;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Begins a sign-in by the provider for who clicked on a page of the desk, or came by an address of their own. A page of
 * others could otherwise sign somebody in who does not know it: the provider may ask them nothing.
 */
class OwnClicks implements OAuth2AuthorizationRequestResolver {

    private static final String WHERE =
            DefaultOAuth2AuthorizationRequestResolver.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI;

    private final OAuth2AuthorizationRequestResolver questions;

    OwnClicks(ClientRegistrationRepository provider) {
        this.questions = new DefaultOAuth2AuthorizationRequestResolver(provider, WHERE);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(WHERE) && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            throw new OAuth2AuthenticationException(new OAuth2Error("led_here_by_others"));
        }
        return questions.resolve(request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String provider) {
        return questions.resolve(request, provider);
    }
}

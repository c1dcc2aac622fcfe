package org.sekisho.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.setting.OidcSettings;
import org.sekisho.desk.setting.WebSettings;
import org.sekisho.office.staff.ProviderSignIn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * The set-up for sign-in by the office's provider: the code flow with PKCE, state and nonce, by Spring Security. The
 * desk asks for nothing but who it is, and keeps no token to speak to anybody in a person's name.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("sekisho.web.oidc.issuer")
class OidcSignIn {

    @Bean
    OidcProvider oidcProvider(WebSettings web, ConfigurableEnvironment environment) {
        OidcSettings settings = settings(web);
        return new OidcProvider(settings, OidcProvider.secret(settings, environment));
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> oidcTokens() {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(OidcHttp.forTokens());
        return tokens;
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> oidcTokenDecoder() {
        return new OidcTokenDecoders();
    }

    @Bean
    Customizer<HttpSecurity> signInByProvider(
            WebSettings web,
            OidcProvider provider,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens,
            ProviderSignIn signIn,
            Clock clock) {
        OidcFailures failures = new OidcFailures(signIn);
        return http -> http.oauth2Login(by -> by.loginPage("/sign-in")
                        .loginProcessingUrl(OidcProvider.ANSWERS)
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(new NoTokensKept())
                        .authorizationEndpoint(
                                question -> question.authorizationRequestResolver(new OwnClicks(provider)))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokens))
                        .userInfoEndpoint(person -> person.oidcUserService(new OidcStaff(signIn, settings(web), clock)))
                        .defaultSuccessUrl("/")
                        .failureHandler(failures)
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O redirect) {
                                redirect.setAuthenticationFailureHandler(failures);
                                return redirect;
                            }
                        }))
                .logout(out -> out.logoutSuccessHandler(new OidcSignOut(new OidcSignOut.Address(provider))));
    }

    /**
     * A browser that comes back from the provider comes from another site, and must be known again. What changes anything is
     * a form with a token of its page.
     */
    @Bean
    DefaultCookieSerializerCustomizer sessionsThatComeBack() {
        return cookies -> cookies.setSameSite("Lax");
    }

    private static OidcSettings settings(WebSettings web) {
        OidcSettings settings = web.oidc();
        if (settings == null) {
            throw new IllegalStateException("sekisho.web.oidc.issuer is set and was not read");
        }
        return settings;
    }

    /** The desk wants to know who somebody is, and speaks to nobody in their name: the token for that is let go at once. */
    static class NoTokensKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String provider, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {
            // let go
        }

        @Override
        public void removeAuthorizedClient(
                String provider, Authentication person, HttpServletRequest request, HttpServletResponse response) {
            // there is none
        }
    }

    /**
     * After the desk's own session has ended: offers who came in by the provider to end the one there, too. It is a link and not
     * a redirect: a form of the desk leads nowhere else (its content policy), and whoever works with other programs of the
     * office may want to stay signed in there.
     */
    static class OidcSignOut implements LogoutSuccessHandler {

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

        /** The address at which the provider ends its session of a person. */
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

    /**
     * Begins a sign-in by the provider for who clicked on a page of the desk, or came by an address of their own. A page of
     * others could otherwise sign somebody in who does not know it: the provider may ask them nothing.
     */
    static class OwnClicks implements OAuth2AuthorizationRequestResolver {

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
}

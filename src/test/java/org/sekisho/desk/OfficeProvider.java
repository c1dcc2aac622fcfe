package org.sekisho.desk;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * An office's sign-in provider, a real one, at a name of its own so that it is another site than the desk. Everybody has the
 * same password there. It can be made to be down, and to lie.
 */
final class OfficeProvider implements AutoCloseable {

    static final String CLIENT = "sekisho-desk";
    static final String SECRET = "a-secret-of-the-desk-and-the-provider";
    static final String PASSWORD = "at the provider";

    /** Where it sends people back to, whichever port the desk has: of addresses in figures, the standard says so. */
    private static final String DESK = "http://127.0.0.1/login/oauth2/code/oidc";

    private final AnnotationConfigServletWebServerApplicationContext server;

    private OfficeProvider(AnnotationConfigServletWebServerApplicationContext server) {
        this.server = server;
    }

    static OfficeProvider open() {
        AnnotationConfigServletWebServerApplicationContext server =
                new AnnotationConfigServletWebServerApplicationContext();
        server.register(Parts.class);
        server.refresh();
        return new OfficeProvider(server);
    }

    String issuer() {
        return "http://localhost:" + server.getWebServer().getPort();
    }

    void isDown(boolean down) {
        server.getBean(Mood.class).down = down;
    }

    /** Says of people what is not so, or nothing more of that kind. */
    void says(Map<String, Object> claims) {
        Mood mood = server.getBean(Mood.class);
        mood.claims.clear();
        mood.claims.putAll(claims);
    }

    /** Where the desk is, so that people can come back from signing out. */
    void knowsDeskAt(int port) {
        server.getBean(Mood.class).desk = port;
    }

    /** What the desk last asked it by a browser. */
    Map<String, String> lastAsked() {
        return Map.copyOf(server.getBean(Mood.class).asked);
    }

    @Override
    public void close() {
        server.close();
    }

    /** What a test makes of it. */
    static final class Mood {

        private volatile boolean down;
        private volatile int desk = 8080;
        private final Map<String, Object> claims = new ConcurrentHashMap<>();
        private final Map<String, String> asked = new TreeMap<>();
    }

    /** Not marked as a configuration, so that the application does not find it. */
    @EnableWebMvc
    @EnableWebSecurity
    static class Parts {

        @Bean
        Mood mood() {
            return new Mood();
        }

        @Bean
        TomcatServletWebServerFactory web() {
            return new TomcatServletWebServerFactory(0);
        }

        @Bean
        DispatcherServlet dispatcherServlet() {
            return new DispatcherServlet();
        }

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        Filter moods(Mood mood) {
            return new OncePerRequestFilter() {
                @Override
                protected void doFilterInternal(
                        jakarta.servlet.http.HttpServletRequest request,
                        HttpServletResponse response,
                        jakarta.servlet.FilterChain chain)
                        throws jakarta.servlet.ServletException, java.io.IOException {
                    if (mood.down) {
                        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
                        return;
                    }
                    if (request.getRequestURI().equals("/oauth2/authorize")) {
                        request.getParameterMap().forEach((name, values) -> mood.asked.put(name, values[0]));
                    }
                    chain.doFilter(request, response);
                }
            };
        }

        @Bean
        SecurityFilterChain security(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return name -> User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .roles("USER")
                    .build();
        }

        @Bean
        RegisteredClientRepository clients(Mood mood) {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient client) {
                    // it would only keep the secret in another form
                }

                @Override
                public RegisteredClient findById(String id) {
                    return desk(mood.desk);
                }

                @Override
                public RegisteredClient findByClientId(String id) {
                    return CLIENT.equals(id) ? desk(mood.desk) : null;
                }
            };
        }

        private static RegisteredClient desk(int port) {
            return RegisteredClient.withId("desk")
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(DESK)
                    .postLogoutRedirectUri("http://127.0.0.1:%d/sign-in".formatted(port))
                    .scope("openid")
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .build())
                    .build();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(Mood mood) {
            return token -> {
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    token.getClaims().claims(said -> said.putAll(mood.claims));
                }
            };
        }

        @Bean
        JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyID("one")
                    .build()));
        }
    }
}

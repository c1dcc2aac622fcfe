package org.sekisho.desk.signin;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.setting.OidcSettings;
import org.sekisho.desk.setting.UnusableSettingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.http.RequestEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.client.RestClientException;

/**
 * The office's provider, as it describes itself. It is asked when somebody first wants to sign in by it, and not at the
 * start: a desk whose provider is down opens, and takes passwords. Once it has answered it is not asked again.
 */
class OidcProvider implements ClientRegistrationRepository {

    /** The name of the provider in addresses of the desk. */
    static final String NAME = "oidc";

    /** The address to which the provider sends people back. */
    static final String ANSWERS = "/login/oauth2/code/" + NAME;

    /** Why nobody can sign in by it just now. */
    static final String UNREACHABLE = "provider_unreachable";

    private static final String SECRET = "SEKISHO_OIDC_SECRET";
    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    private static final String DESCRIPTION = "/.well-known/openid-configuration";
    private static final List<String> ENDPOINTS = List.of("authorization_endpoint", "token_endpoint", "jwks_uri");

    private final OidcSettings settings;
    private final String secret;
    private volatile @Nullable ClientRegistration described;

    OidcProvider(OidcSettings settings, String secret) {
        this.settings = settings;
        this.secret = secret;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        if (!NAME.equals(name)) {
            return null;
        }
        ClientRegistration known = described;
        if (known == null) {
            known = asked();
            described = known;
        }
        return known;
    }

    private ClientRegistration asked() {
        try {
            return registration(description());
        } catch (RestClientException | IllegalArgumentException | IllegalStateException e) {
            LOG.warn(
                    "The sign-in provider {} does not say where people sign in: {}. Until it does, nobody signs in by it;"
                            + " see that {} can be read from this machine (sekisho.web.oidc)",
                    settings.issuer(),
                    OidcHttp.inWords(e),
                    address());
            throw new OAuth2AuthenticationException(new OAuth2Error(UNREACHABLE), e);
        }
    }

    private Map<String, Object> description() {
        Map<String, Object> said = OidcHttp.forDocuments()
                .exchange(
                        RequestEntity.get(address()).build(), new ParameterizedTypeReference<Map<String, Object>>() {})
                .getBody();
        if (said == null) {
            throw new IllegalStateException("it answers with nothing");
        }
        return said;
    }

    private URI address() {
        return URI.create(settings.issuer().toString().replaceFirst("/$", "") + DESCRIPTION);
    }

    /** Rejects a wrong issuer or an endpoint without HTTPS. */
    private ClientRegistration registration(Map<String, Object> said) {
        if (!settings.issuer().toString().equals(said.get("issuer"))) {
            throw new IllegalStateException(
                    "it calls itself %s; sekisho.web.oidc.issuer must be that, to the last character"
                            .formatted(said.get("issuer")));
        }
        ENDPOINTS.forEach(endpoint -> {
            if (!OidcSettings.isSafe(URI.create(String.valueOf(said.get(endpoint))))) {
                throw new IllegalStateException("its %s is not https".formatted(endpoint));
            }
        });
        return ClientRegistrations.fromOidcConfiguration(said)
                .registrationId(NAME)
                .clientId(settings.clientId())
                .clientSecret(secret)
                .scope(OidcScopes.OPENID)
                .redirectUri("{baseUrl}" + ANSWERS)
                .build();
    }

    /** The secret that the provider gave the desk: from a file or the environment, never from a setting that is printed. */
    static String secret(OidcSettings settings, ConfigurableEnvironment environment) {
        Path file = settings.secretFile();
        String secret = (file == null ? variable(environment) : read(file)).strip();
        if (secret.isEmpty() || secret.contains("\n")) {
            throw new UnusableSettingException(
                    "%s must hold, on one line, the secret that the provider gave for the client %s (sekisho.web.oidc)"
                            .formatted(file == null ? SECRET : file, settings.clientId()));
        }
        return secret;
    }

    private static String variable(ConfigurableEnvironment environment) {
        PropertySource<?> variables =
                environment.getPropertySources().get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        Object value = variables == null ? null : variables.getProperty(SECRET);
        return value == null ? "" : value.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableSettingException("sekisho.web.oidc.secret-file, %s, cannot be read (%s)"
                    .formatted(file, e.getClass().getSimpleName()));
        }
    }
}

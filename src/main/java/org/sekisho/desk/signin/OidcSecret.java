package org.sekisho.desk.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sekisho.desk.setting.OidcSettings;
import org.sekisho.desk.setting.UnusableSettingException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The secret that the provider gave the desk: from a file or the environment, never from a setting that is printed. */
final class OidcSecret {

    static final String VARIABLE = "SEKISHO_OIDC_SECRET";

    private OidcSecret() {}

    static String of(OidcSettings settings, ConfigurableEnvironment environment) {
        Path file = settings.secretFile();
        String secret = (file == null ? variable(environment) : read(file)).strip();
        if (secret.isEmpty() || secret.contains("\n")) {
            throw new UnusableSettingException(
                    "%s must hold, on one line, the secret that the provider gave for the client %s (sekisho.web.oidc)"
                            .formatted(file == null ? VARIABLE : file, settings.clientId()));
        }
        return secret;
    }

    private static String variable(ConfigurableEnvironment environment) {
        PropertySource<?> variables =
                environment.getPropertySources().get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        Object value = variables == null ? null : variables.getProperty(VARIABLE);
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

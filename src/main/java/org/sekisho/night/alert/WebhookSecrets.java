package org.sekisho.night.alert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/**
 * The secrets that we share with the receiver: from a file or the environment, never from a command line, where every
 * user of the machine sees it. They are read anew for each message, so that they can be changed at any time.
 */
@Component
class WebhookSecrets {

    static final String VARIABLE = "SEKISHO_WEBHOOK_SECRET";

    private static final int SHORTEST = 32;
    private static final int MOST = 2; // the new one, and the old one until the receiver knows the new

    private final @Nullable Path file;
    private final ConfigurableEnvironment environment;

    WebhookSecrets(AlertSettings settings, ConfigurableEnvironment environment) {
        this.file = settings.webhook().secretFile();
        this.environment = environment;
    }

    /** One or two, the newest first. */
    List<String> read() throws NotDeliveredException {
        List<String> secrets = written()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (secrets.isEmpty()
                || secrets.size() > MOST
                || secrets.stream().anyMatch(secret -> secret.length() < SHORTEST)) {
            throw new NotDeliveredException(
                    "%s must hold one secret of at least %d characters, or two lines while it is being changed; make one: openssl rand -hex 32"
                            .formatted(file == null ? VARIABLE : file, SHORTEST),
                    null);
        }
        return secrets;
    }

    private String written() throws NotDeliveredException {
        if (file == null) {
            PropertySource<?> variables =
                    environment.getPropertySources().get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
            Object value = variables == null ? null : variables.getProperty(VARIABLE);
            return value == null ? "" : value.toString();
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new NotDeliveredException(
                    "the file of the webhook's secret, %s, cannot be read (%s)"
                            .formatted(file, e.getClass().getSimpleName()),
                    e);
        }
    }
}

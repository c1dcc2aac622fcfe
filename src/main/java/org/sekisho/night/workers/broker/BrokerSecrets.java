package org.sekisho.night.workers.broker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/** The passwords of the broker: from a file or the environment, never from a command line, where every user of the machine sees them. */
@Component
public class BrokerSecrets {

    static final String PASSWORD = "SEKISHO_BROKER_PASSWORD";
    static final String STORE_PASSWORD = "SEKISHO_BROKER_STORE_PASSWORD";

    private static final int SHORTEST = 16;

    private final WorkersSettings settings;
    private final ConfigurableEnvironment environment;

    BrokerSecrets(WorkersSettings settings, ConfigurableEnvironment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /**
     * By which manager and workers sign in; empty if none is set, which is enough on one machine.
     *
     * @throws BrokerSettingException if another machine takes part and there is none, or it is too short
     */
    public String password() {
        String password = read(settings.passwordFile(), PASSWORD);
        if (password.isEmpty() && settings.isOnThisMachine()) {
            return "";
        }
        if (password.length() < SHORTEST) {
            throw new BrokerSettingException(
                    "%s must hold a password of at least %d characters, since other machines reach the broker; make one: openssl rand -hex 32"
                            .formatted(settings.passwordFile() == null ? PASSWORD : settings.passwordFile(), SHORTEST));
        }
        return password;
    }

    /** That opens the key store and the trust store. */
    String storePassword() {
        return read(settings.tls().passwordFile(), STORE_PASSWORD);
    }

    private String read(@Nullable Path file, String variable) {
        if (file == null) {
            PropertySource<?> variables =
                    environment.getPropertySources().get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
            Object value = variables == null ? null : variables.getProperty(variable);
            return value == null ? "" : value.toString();
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new BrokerSettingException("%s, which sekisho.workers names, cannot be read (%s)"
                    .formatted(file, e.getClass().getSimpleName()));
        }
    }
}

package org.sekisho.night.workers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.HomeSettings;
import org.sekisho.machine.database.OwnerOnly;
import org.sekisho.night.workers.Broker.BrokerSettingException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/**
 * The passwords of the broker: from a file or the environment, never from a command line, where every user of the machine sees them.
 * Where only this machine takes part and none is set, one is drawn and kept in the home, where its owner alone can read it.
 */
@Component
class BrokerSecrets {

    static final String PASSWORD = "SEKISHO_BROKER_PASSWORD";
    static final String STORE_PASSWORD = "SEKISHO_BROKER_STORE_PASSWORD";

    private static final int SHORTEST = 16;
    private static final int DRAWN = 32;

    private final WorkersSettings settings;
    private final ConfigurableEnvironment environment;
    private final Path own;

    BrokerSecrets(WorkersSettings settings, ConfigurableEnvironment environment, HomeSettings home) {
        this.settings = settings;
        this.own = home.var().resolve("broker.password");
        this.environment = environment;
    }

    /**
     * The password by which workers sign in.
     *
     * @throws BrokerSettingException if another machine takes part and there is none, or it is too short
     */
    public String password() {
        String password = read(settings.passwordFile(), PASSWORD);
        if (password.isEmpty() && settings.isOnThisMachine()) {
            return read(drawn(own), PASSWORD);
        }
        if (password.length() < SHORTEST) {
            throw new BrokerSettingException(
                    "%s must hold a password of at least %d characters, since other machines reach the broker; make one: openssl rand -hex 32"
                            .formatted(settings.passwordFile() == null ? PASSWORD : settings.passwordFile(), SHORTEST));
        }
        return password;
    }

    /** A password that nobody guesses. */
    static String drawn() {
        byte[] bytes = new byte[DRAWN];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Path drawn(Path file) {
        try {
            if (!Files.exists(file)) {
                draw(file);
            }
            return file;
        } catch (IOException e) {
            throw new BrokerSettingException(
                    "%s cannot be written (%s)".formatted(file, e.getClass().getSimpleName()));
        }
    }

    /** Draws secrets; of two processes at once, one of which may be a worker's, the later takes the earlier's. */
    private static void draw(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh =
                file.resolveSibling("broker.password." + ProcessHandle.current().pid());
        OwnerOnly.create(fresh);
        Files.writeString(fresh, drawn());
        try {
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException other) {
            Files.delete(fresh);
        }
    }

    /** The password of the key store and the trust store. */
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

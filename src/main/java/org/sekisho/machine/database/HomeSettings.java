package org.sekisho.machine.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The home of this Sekisho.
 *
 * @param home the folder in which {@code var/} is, which holds everything that Sekisho writes
 */
@ConfigurationProperties("sekisho")
public record HomeSettings(@DefaultValue(".") Path home) {

    public Path var() {
        return home.toAbsolutePath().normalize().resolve("var");
    }
}

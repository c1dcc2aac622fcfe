package org.sekisho.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The review desk, under {@code sekisho.web}. How long a session may be idle is {@code spring.session.timeout}.
 *
 * @param longestSession after which one has to sign in again, however busy
 * @param names under which the desk is reached; a browser that was led here by another one gets nothing
 * @param runCommand what starts a run, word by word; {@code sekisho serve} sets its own. Empty: nobody can start one here
 * @param runOutput the file in which is what the last one started here had to say
 */
@ConfigurationProperties(value = "sekisho.web", ignoreUnknownFields = false)
public record WebSettings(
        @DefaultValue("9h") Duration longestSession,
        @DefaultValue({"127.0.0.1", "localhost", "[::1]"}) List<String> names,
        @DefaultValue List<String> runCommand,
        Path runOutput) {

    public WebSettings {
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        runCommand = List.copyOf(runCommand);
    }

    boolean isReachedAs(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }
}

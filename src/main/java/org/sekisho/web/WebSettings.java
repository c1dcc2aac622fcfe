package org.sekisho.web;

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
 */
@ConfigurationProperties(value = "sekisho.web", ignoreUnknownFields = false)
record WebSettings(
        @DefaultValue("9h") Duration longestSession,
        @DefaultValue({"127.0.0.1", "localhost", "[::1]"}) List<String> names) {

    WebSettings {
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    boolean isReachedAs(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }
}

package org.sekisho.desk.setting;

import jakarta.validation.Valid;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The review desk, under {@code sekisho.web}. How long a session may be idle is {@code spring.session.timeout}.
 *
 * @param longestSession after which one has to sign in again, however busy
 * @param names under which the desk is reached; a browser that was led here by another one gets nothing
 * @param runCommand what starts a run, word by word; {@code sekisho serve} sets its own. Empty: nobody can start one here
 * @param oidc the office's sign-in provider; null if it has none
 * @param runOutput the file in which is what the last one started here had to say
 * @param limits what a stranger can take of the desk
 */
@Validated
@ConfigurationProperties(value = "sekisho.web", ignoreUnknownFields = false)
public record WebSettings(
        @DefaultValue("9h") Duration longestSession,
        @DefaultValue({"127.0.0.1", "localhost", "[::1]"}) List<String> names,
        @DefaultValue List<String> runCommand,
        Path runOutput,
        @Nullable @Valid OidcSettings oidc,
        @DefaultValue SecondFactorSettings secondFactor,
        @DefaultValue @Valid LimitSettings limits) {

    public WebSettings {
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        runCommand = List.copyOf(runCommand);
    }

    /** Whether people sign in by a password, or by the office's provider only. */
    public boolean takesPasswords() {
        return oidc == null || !oidc.only();
    }

    public boolean isReachedAs(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }
}

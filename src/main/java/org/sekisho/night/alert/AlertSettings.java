package org.sekisho.night.alert;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Receivers of alerts, under {@code sekisho.alerts}. Nobody, unless a receiver is named. Red, failed and dead runs are told of
 * always.
 *
 * @param everyRun whether runs that ended well or were stopped are told of too
 * @param unscreenableOver how many filings may be unreadable in a run before it is told of; null for any number
 * @param clocks whether a run is told of after which cases have to be decided now, lest the law's time run out
 * @param referrals whether a run is told of after which authorities owe answers or should be reminded
 * @param attempts how often a message is sent before it is left to the next run
 * @param pause between two attempts
 * @param giveUpAfter how long a message is tried before it is given up
 */
@Validated
@ConfigurationProperties(value = "sekisho.alerts", ignoreUnknownFields = false)
public record AlertSettings(
        @DefaultValue("false") boolean everyRun,
        @Nullable @Min(0) Integer unscreenableOver,
        @DefaultValue("true") boolean clocks,
        @DefaultValue("true") boolean referrals,
        @DefaultValue("3") @Min(1) @Max(10) int attempts,
        @DefaultValue("5s") Duration pause,
        @DefaultValue("14d") Duration giveUpAfter,
        @DefaultValue @Valid Mail mail,
        @DefaultValue @Valid Webhook webhook) {

    /**
     * Mail; its server is set by {@code spring.mail}.
     *
     * @param to who gets it; nobody if empty
     * @param from whom it says it is from
     */
    public record Mail(
            @DefaultValue List<String> to,
            @DefaultValue("sekisho@localhost") String from) {

        public Mail {
            to = List.copyOf(to);
        }

        @AssertTrue(message = "and from must be addresses such as operator@example.org") boolean isToPossible() {
            return to.stream().allMatch(Mail::isAddress) && isAddress(from);
        }

        private static boolean isAddress(String address) {
            return address.matches("[^@\\s,;<>]+@[^@\\s,;<>]+");
        }
    }

    /**
     * A program of the office's that is told by a signed POST.
     *
     * @param url where; nowhere if null
     * @param secretFile holds the shared secret, one a line, the newest first; null for the environment variable
     *     {@code SEKISHO_WEBHOOK_SECRET}
     * @param allowHttp whether {@code http} may be used to another machine
     * @param timeLimit for one attempt, from the first byte to the last
     */
    public record Webhook(
            @Nullable URI url,
            @Nullable Path secretFile,
            @DefaultValue("false") boolean allowHttp,
            @DefaultValue("10s") Duration timeLimit) {

        private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

        @AssertTrue(message = "must be https, or http to this machine, without a user or password in it") boolean isUrlPossible() {
            if (url == null) {
                return true;
            }
            String host = url.getHost();
            return host != null && url.getRawUserInfo() == null && isSafe(url.getScheme(), host);
        }

        private boolean isSafe(@Nullable String scheme, String host) {
            return "https".equalsIgnoreCase(scheme)
                    || ("http".equalsIgnoreCase(scheme)
                            && (allowHttp || THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT))));
        }

        /** The host alone, since other parts of the address may be secret. */
        public String host() {
            return url == null ? "" : url.getHost();
        }
    }
}

package org.sekisho.desk.setting;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits to what a stranger can take of the desk, under {@code sekisho.web.limits}. An office of 30 behind one address gets through.
 *
 * @param tries how often passwords and codes can be tried from one address within a while
 * @param within that while
 * @param atOnce how many passwords and codes are looked at at the same time; four times as many wait
 * @param patience how long they wait
 * @param formTime how long a browser may take to send a form
 * @param connections how many of them one address may hold; what comes from the desk's own address does not count
 */
public record LimitSettings(
        @DefaultValue("120") @Min(5) @Max(1_000_000) int tries,
        @DefaultValue("10m") Duration within,
        @DefaultValue("8") @Min(1) @Max(100) int atOnce,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("10s") Duration formTime,
        @DefaultValue("200") @Min(10) @Max(10_000) int connections) {

    @AssertTrue(message = "must be from 1s to 24h") boolean isWithinPossible() {
        return isBetween(within, Duration.ofSeconds(1), Duration.ofHours(24));
    }

    @AssertTrue(message = "must be from 0s to 30s") boolean isPatiencePossible() {
        return isBetween(patience, Duration.ZERO, Duration.ofSeconds(30));
    }

    @AssertTrue(message = "must be from 1s to 60s") boolean isFormTimePossible() {
        return isBetween(formTime, Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    private static boolean isBetween(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
}

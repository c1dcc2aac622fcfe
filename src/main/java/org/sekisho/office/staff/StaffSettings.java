package org.sekisho.office.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people sign in, under {@code sekisho.staff}.
 *
 * @param freeAttempts wrong passwords after which an account takes none for a while
 * @param longestDelay the longest such while
 * @param codeValid how long a one-time code can be used
 * @param tokenValid how long a token of a program can be used
 * @param secondAdministrator when it takes two to give much
 */
@Validated
@ConfigurationProperties(value = "sekisho.staff", ignoreUnknownFields = false)
public record StaffSettings(
        @DefaultValue("5") @Min(3) @Max(100) int freeAttempts,
        @DefaultValue("15m") Duration longestDelay,
        @DefaultValue("24h") Duration codeValid,
        @DefaultValue("90d") Duration tokenValid,
        @DefaultValue @Valid Argon2 argon2,
        @DefaultValue("auto") SecondAdministrator secondAdministrator) {

    /**
     * What one guess costs. Passwords set under other values are hashed anew when their owners sign in.
     *
     * @param memory in KiB; the default and the number of passes are OWASP's least
     */
    public record Argon2(
            @DefaultValue("19456") @Min(19456) @Max(1048576) int memory,
            @DefaultValue("2") @Min(2) @Max(20) int passes) {}

    @AssertTrue(message = "must be from 1m to 24h") boolean isLongestDelayPossible() {
        return isBetween(longestDelay, Duration.ofMinutes(1), Duration.ofHours(24));
    }

    @AssertTrue(message = "must be from 10m to 7d") boolean isCodeValidPossible() {
        return isBetween(codeValid, Duration.ofMinutes(10), Duration.ofDays(7));
    }

    @AssertTrue(message = "must be from 1h to 366d") boolean isTokenValidPossible() {
        return isBetween(tokenValid, Duration.ofHours(1), Duration.ofDays(366));
    }

    private static boolean isBetween(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
}

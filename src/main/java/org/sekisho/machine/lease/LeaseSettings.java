package org.sekisho.machine.lease;

import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The run's lease, under {@code sekisho.lease}.
 *
 * @param length how long a lease runs without being renewed: what it takes another machine to see that a run has died.
 *     It is renewed three times in that time
 */
@Validated
@ConfigurationProperties(value = "sekisho.lease", ignoreUnknownFields = false)
record LeaseSettings(@DefaultValue("60s") Duration length) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    @AssertTrue(message = "must be from 1s to 1h") boolean isLengthPossible() {
        return length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0;
    }

    Duration betweenRenewals() {
        return length.dividedBy(3);
    }
}

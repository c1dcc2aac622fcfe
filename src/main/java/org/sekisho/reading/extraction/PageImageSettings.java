package org.sekisho.reading.extraction;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on what drawing pages for people may cost. The process that draws has as much memory as each of the other
 * parser processes, and is not counted among them.
 *
 * @param timeLimit for one page
 * @param waiting how many may wait for a page while another is being drawn
 * @param patience how long each of them waits
 * @param idle after so long without a page the process ends; the next page starts it anew
 * @param memory for pages drawn lately
 * @param kept how long a page stays there
 */
public record PageImageSettings(
        @DefaultValue("15s") Duration timeLimit,
        @DefaultValue("20") @Min(0) @Max(1000) int waiting,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("5m") Duration idle,
        @DefaultValue("64MB") DataSize memory,
        @DefaultValue("10m") Duration kept) {

    @AssertTrue(message = "must be at least 1s") boolean isTimeLimitEnough() {
        return timeLimit.compareTo(Duration.ofSeconds(1)) >= 0;
    }
}

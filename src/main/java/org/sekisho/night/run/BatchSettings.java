package org.sekisho.night.run;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of a night, under {@code sekisho.run}.
 *
 * @param inboxes folders in which new filings arrive; read, never changed
 * @param lists files of the key-technology lists to screen against
 * @param reports folder under which every run leaves a folder of its own
 * @param threads filings screened at the same time; each takes a language model of 110 to 250 MB
 * @param filingsPerTransaction outcomes written at once: what a crash has to do again
 * @param screenAgainAtMost filings of runs that cannot be trusted which one night screens again
 * @param recogniseFor time that one night recognises pages (OCR), by the clock, of all threads together; what it does not come to
 *     the next one takes
 * @param clockWasAheadTo what was put on record up to then by a clock that was ahead does not speak against today's; null
 *     if none was
 */
@Validated
@ConfigurationProperties(value = "sekisho.run", ignoreUnknownFields = false)
public record BatchSettings(
        @NotEmpty(message = "must name at least one folder") List<Path> inboxes,
        @NotEmpty(message = "must name at least one list") List<Path> lists,
        @NotNull Path reports,
        @DefaultValue("2") @Min(1) @Max(64) int threads,
        @DefaultValue("20") @Min(1) @Max(1000) int filingsPerTransaction,
        @DefaultValue("10000") @Min(1) int screenAgainAtMost,
        @DefaultValue("8h") Duration recogniseFor,
        @Nullable Instant clockWasAheadTo) {

    public BatchSettings {
        inboxes = inboxes == null ? List.of() : List.copyOf(inboxes);
        lists = lists == null ? List.of() : List.copyOf(lists);
    }
}

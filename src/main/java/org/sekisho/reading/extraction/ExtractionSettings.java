package org.sekisho.reading.extraction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits on what a document may cost before it is given up as unread.
 *
 * @param parserHeap memory of one parser process
 * @param timeLimit for one document
 * @param processes parser processes, each reading one document at a time
 * @param maxText characters of one document; a longer one is read so far and unread from there
 * @param maxGazette size of a document in an office's format, which is read in this process; a larger one is unread
 * @param drawingsNeedText whether drawings without text make a filing unscreenable
 * @param recycleAfter documents after which a parser process is replaced by a fresh one
 * @param limits on what a document may hold
 * @param ocr how pages that are only pictures are read
 * @param pageImages what drawing pages for people may cost
 * @param workFolder where copies for the parser are made and wiped; null for this machine's temporary folder
 */
@Validated
@ConfigurationProperties(value = "sekisho.extraction", ignoreUnknownFields = false)
public record ExtractionSettings(
        @DefaultValue("512MB") DataSize parserHeap,
        @DefaultValue("60s") Duration timeLimit,
        @DefaultValue("2") @Min(1) @Max(64) int processes,
        @DefaultValue("20000000") @Min(1) int maxText,
        @DefaultValue("64MB") DataSize maxGazette,
        @DefaultValue("true") boolean drawingsNeedText,
        @DefaultValue("2000") @Min(1) int recycleAfter,
        @DefaultValue @Valid DocumentLimits limits,
        @DefaultValue @Valid OcrSettings ocr,
        @DefaultValue @Valid PageImageSettings pageImages,
        @Nullable Path workFolder) {

    private static final DataSize LEAST_HEAP = DataSize.ofMegabytes(64);

    @AssertTrue(message = "must be at least 64MB") boolean isParserHeapEnough() {
        return parserHeap.compareTo(LEAST_HEAP) >= 0;
    }

    @AssertTrue(message = "must be at least 1s") boolean isTimeLimitEnough() {
        return timeLimit.compareTo(Duration.ofSeconds(1)) >= 0;
    }

    public Path folder() {
        return workFolder == null ? Path.of(System.getProperty("java.io.tmpdir")) : workFolder;
    }

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
}

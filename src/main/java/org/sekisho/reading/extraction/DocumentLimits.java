package org.sekisho.reading.extraction;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on what one document may hold. Whatever is over a limit is unread and named as such; all the rest is read.
 *
 * @param pages of a PDF that are read
 * @param pageTime for one page; a page that takes longer is unread, the pages around it are not
 * @param attachments files inside a document, at all depths together
 * @param depth how many documents may lie inside each other
 * @param unpacked how much one packed part of a document may unpack to
 * @param ratio how many times its packed size a big part may have before it counts as a bomb
 * @param pageSide the longest side of a page, in points of 1/72 inch: on a larger one nobody can see everything
 * @param pixels of one picture that is to be looked at
 */
public record DocumentLimits(
        @DefaultValue("20000") @Min(1) int pages,
        @DefaultValue("20s") Duration pageTime,
        @DefaultValue("1000") @Min(1) int attachments,
        @DefaultValue("8") @Min(1) int depth,
        @DefaultValue("256MB") DataSize unpacked,
        @DefaultValue("200") @Min(1) int ratio,
        @DefaultValue("14400") @Min(1) int pageSide,
        @DefaultValue("200000000") @Min(1) long pixels)
        implements Serializable {

    /** Bytes below which no ratio is suspicious: a blank page packs very well. */
    private static final long HARMLESS = 16L * 1024 * 1024;

    @AssertTrue(message = "must be at least 1s") boolean isPageTimeEnough() {
        return pageTime.compareTo(Duration.ofSeconds(1)) >= 0;
    }

    @AssertTrue(message = "must be at least 1MB") boolean isUnpackedEnough() {
        return unpacked.compareTo(DataSize.ofMegabytes(1)) >= 0;
    }

    /** Tells whether a part unpacks to more bytes than its packed size can honestly hold. */
    public boolean isBomb(long bytes, long packed) {
        return bytes > HARMLESS && bytes / ratio > Math.max(packed, 1);
    }
}

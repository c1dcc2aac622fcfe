package org.sekisho.reading.extraction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for recognising pages that are only pictures with Tesseract, where it is installed.
 *
 * @param enabled whether they are recognised; if not, such a page is unread
 * @param languages of Tesseract's models, the likeliest first: a page is read in the language the filing is said to be
 *     in, and in the others if it is not well recognised; {@code eng+jpn} reads a page in both at once
 * @param leastConfidence under it, of 100, a page counts as unread besides being screened
 * @param pages of one document that are recognised
 * @param timeLimit for one page
 * @param resolution dots per inch at which pages of a PDF are looked at
 * @param pixels of one page; a page that is larger is looked at less closely
 */
public record OcrSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue({"eng", "jpn"}) @NotEmpty List<String> languages,
        @DefaultValue("70") @Min(0) @Max(100) int leastConfidence,
        @DefaultValue("500") @Min(1) int pages,
        @DefaultValue("60s") Duration timeLimit,
        @DefaultValue("300") @Min(72) @Max(1200) int resolution,
        @DefaultValue("40000000") @Min(1_000_000) int pixels) {

    public OcrSettings {
        languages = List.copyOf(languages);
    }
}

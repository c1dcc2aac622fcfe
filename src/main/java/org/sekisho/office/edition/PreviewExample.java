package org.sekisho.office.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.TextSpan;

/**
 * A filing for which an entry changes, and the words that show why.
 *
 * @param hits where in the text; empty if symbols or names show it
 * @param text as it was read; null if it is not kept any more
 */
public record PreviewExample(
        FilingNumber number,
        int version,
        String entry,
        List<TextSpan> hits,
        @Nullable FilingText text) {

    public PreviewExample {
        hits = List.copyOf(hits);
    }

    /** Says which filing and not what it says. */
    @Override
    public String toString() {
        return "%s version %d, %s".formatted(number, version, entry);
    }
}

package org.sekisho.office.edition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.KeyTechnologyList;

/**
 * What somebody wants to see the effect of.
 *
 * @param after the list as it would be
 * @param before Sekisho's key of the edition that it is compared with; null for the one that the newest run went by
 * @param alone whether it is compared with nothing, whatever is in use: what does it find at all?
 * @param day both are compared by the entries that are in force on it; null for today
 * @param nights of the filings of so many last runs; null for all that are held
 */
public record PreviewDraft(
        KeyTechnologyList after,
        @Nullable Long before,
        boolean alone,
        @Nullable LocalDate day,
        @Nullable Integer nights) {

    public PreviewDraft {
        if (nights != null && nights < 1) {
            throw new IllegalArgumentException("A preview looks at the filings of one night or more");
        }
    }

    /** Against the edition in use, today. */
    public PreviewDraft(KeyTechnologyList after, @Nullable Integer nights) {
        this(after, null, false, null, nights);
    }
}

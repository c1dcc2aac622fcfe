package org.sekisho.office.edition.rescreen;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of a list by which all that is held is looked at.
 *
 * @param before what runs went by until then; null if none did
 * @param after what they go by since
 * @param next the filings with lower keys are still to be looked at
 */
record Rescreen(long id, String list, @Nullable Used before, Used after, long next, Counts counts) {

    /** An edition by Sekisho's own key, with the entries that are in force on a day. */
    record Used(long edition, LocalDate day) {}

    /**
     * How far it has come.
     *
     * @param looked filings that were looked at
     * @param changed those of them for which something changes
     * @param withoutText those of which no words are kept
     */
    record Counts(int looked, int changed, int withoutText) {

        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(looked + more.looked, changed + more.changed, withoutText + more.withoutText);
        }
    }
}

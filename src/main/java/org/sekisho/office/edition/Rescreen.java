package org.sekisho.office.edition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of a list by which all that is held is looked at.
 *
 * @param before what runs went by until then; null if none did
 * @param after what they go by since
 * @param begunBy the run that began it: what it or a later one screened was screened by what they go by since
 * @param next after which filings are still to be looked at
 */
record Rescreen(long id, String list, @Nullable Used before, Used after, long begunBy, Place next, Counts counts) {

    /** An edition by Sekisho's own key, with the entries that are in force on a day. */
    record Used(long edition, LocalDate day) {}

    /**
     * A place in the order in which filings are looked at.
     *
     * @param due last day of the law's clock, where filings are in its order
     */
    record Place(Urgency urgency, @Nullable LocalDate due, long filing) {

        /**
         * Before all filings of an urgency.
         *
         * @param day of the rescreen
         */
        static Place before(Urgency urgency, LocalDate day) {
            return new Place(urgency, day, Long.MAX_VALUE);
        }
    }

    /** The place where filings of the next urgency begin. */
    Place after(Urgency urgency) {
        return Place.before(urgency.next(), after.day());
    }

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

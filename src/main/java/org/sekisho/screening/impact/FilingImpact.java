package org.sekisho.screening.impact;

import java.util.List;
import java.util.Set;
import org.sekisho.lists.keytech.EntryCode;

/**
 * The effect of a change of a list on one filing.
 *
 * @param changes in the order of the lists; empty if nothing changes, and if nobody knows
 * @param met of the entries that change, those that the filing would meet, whether or not it meets them now
 */
public record FilingImpact(Known known, List<EntryImpact> changes, Set<EntryCode> met) {

    /** States of knowledge about a filing. */
    public enum Known {
        /** The filing was matched by the entries that change. */
        COMPARED,
        /**
         * Nobody knows: no words of it are kept, because it waits, could not be read or carries a classification marking. That is
         * not the same as no change.
         */
        WITHOUT_TEXT,
        /**
         * Nobody knows: what was read of it breaks the program, or takes it for ever. The log has the number of the fault;
         * screening the filing again says what it is.
         */
        BROKEN
    }

    static final FilingImpact WITHOUT_TEXT = new FilingImpact(Known.WITHOUT_TEXT, List.of(), Set.of());
    static final FilingImpact BROKEN = new FilingImpact(Known.BROKEN, List.of(), Set.of());
    static final FilingImpact NONE = new FilingImpact(Known.COMPARED, List.of(), Set.of());

    public FilingImpact {
        changes = List.copyOf(changes);
        met = Set.copyOf(met);
    }
}

package org.sekisho.desk.lists;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.Percentages;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions.KeptEdition;
import org.sekisho.office.edition.EntryFigures;
import org.sekisho.office.edition.ListProposal;

/**
 * The lists that the newest run went by.
 *
 * @param onlyConcerns whether entries are left out that nobody needs to look at
 * @param open the editions that somebody has to do something about
 * @param toCome lists of which editions were proposed, and that no run has used yet
 * @param writes whether the reader writes any list
 * @param drafts the lists that they have drafts of
 */
record ListsPage(
        boolean onlyConcerns,
        List<Open> open,
        List<Listed> lists,
        List<String> toCome,
        boolean writes,
        List<String> drafts) {

    /** An edition that waits for another person, or was sent back to its authors and not proposed again. */
    record Open(ListProposal proposal) {

        /** The key of what is said of it, with its name and its list. */
        public String key() {
            if (!proposal.waits()) {
                return "edition.was-sent-back";
            }
            return proposal.inForceFrom().isPresent() ? "edition.waits.in-force" : "edition.waits";
        }
    }

    /**
     * A list.
     *
     * @param read whether this edition can still be read
     * @param hasPublicHalf whether it has an entry that everybody may know of
     * @param changed whether there is an edition before
     * @param approved whether its editions come into force by approval, and not by files
     * @param next the edition that is approved and not in force yet; null if there is none
     * @param entries those that the reader may know of
     */
    record Listed(
            KeptEdition edition,
            boolean read,
            boolean hasPublicHalf,
            boolean changed,
            boolean approved,
            @Nullable ListProposal next,
            List<Row> entries) {

        /** The day on which a run first used this edition. */
        public String since() {
            return day(edition.since());
        }
    }

    /**
     * An entry, and how it does.
     *
     * @param title in the reader's language
     * @param micros processor time in microseconds that a filing costs it; null if no preview measured it
     */
    record Row(
            String list,
            Entry entry,
            String title,
            EntryFigures does,
            @Nullable Integer micros,
            List<EntryFigures.Concern> concerns) {

        public String address() {
            return "/lists/%s/entries/%s".formatted(list, entry.code());
        }

        /** The day on which it was found last; null if it never was. */
        public @Nullable String last() {
            return does.last() == null ? null : day(does.last());
        }

        public @Nullable Percentages precision() {
            return Percentages.of(does.precision());
        }
    }

    static String day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}

package org.sekisho.desk.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.ReaderPage;

/**
 * The lists that the newest run went by.
 *
 * @param onlyConcerns whether entries are left out that nobody needs to look at
 * @param toCome lists of which editions were proposed, and that no run has used yet
 */
record ListsPage(ReaderPage reader, boolean onlyConcerns, List<Listed> lists, List<String> toCome, Own own) {

    /**
     * A list.
     *
     * @param notice what everyone who sees a result of it has to know; may be empty
     * @param since the day on which a run first used this edition
     * @param read whether this edition can still be read
     * @param changes where what changed since the edition before is shown; null if there is none before
     * @param rule how its editions come into force; null where files count
     * @param entries those that the reader may know of
     */
    record Listed(
            String list,
            String title,
            String edition,
            String notice,
            String since,
            boolean read,
            @Nullable String changes,
            @Nullable Rule rule,
            List<Row> entries) {}

    /**
     * What the reader writes.
     *
     * @param writes whether they write any list
     * @param drafts the lists that they have drafts of
     */
    record Own(boolean writes, List<String> drafts) {}

    /**
     * How editions of a list come into force.
     *
     * @param edit where a new one is written; null if the reader writes none
     * @param waiting the edition that waits for another person; null if none does
     * @param next the edition that is approved and not in force yet; null if there is none
     */
    record Rule(
            @Nullable String edit,
            @Nullable Waiting waiting,
            @Nullable Next next) {}

    /** An edition that another person has to answer. */
    record Waiting(String address, String edition) {}

    /** An edition that is in force from a day. */
    record Next(String edition, String from) {}

    /**
     * An entry.
     *
     * @param owner who answers for it; null if the list does not say
     * @param last day on which it was found last; null if it never was
     * @param micros processor time in microseconds that a filing costs it; null if no preview measured it
     */
    record Row(
            String address,
            String code,
            String title,
            String area,
            String queueKey,
            @Nullable String owner,
            @Nullable String reviewBy,
            int found,
            @Nullable String last,
            int decided,
            @Nullable Percentages precision,
            int missed,
            @Nullable Integer micros,
            List<String> concernKeys) {}
}

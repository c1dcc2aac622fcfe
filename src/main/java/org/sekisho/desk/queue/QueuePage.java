package org.sekisho.desk.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.ReaderPage;
import org.sekisho.office.review.queue.QueueOrder;
import org.sekisho.office.review.queue.SavedFilter;

/**
 * The queue as it is shown.
 *
 * @param saved what the reader keeps to ask again
 * @param lists who has to do the next thing
 * @param counts where cases stand
 * @param chips what is asked for besides the list
 * @param heads of the columns by which the queue can be sorted
 * @param hidden how many cases are above the reader's level
 * @param more address of the next page; null on the last
 */
record QueuePage(
        ReaderPage reader,
        QueueForm asked,
        List<SavedFilter> saved,
        List<StatusCount> lists,
        List<StatusCount> counts,
        List<Chip> chips,
        Heads heads,
        int hidden,
        List<Row> rows,
        @Nullable String more) {

    /**
     * Something that is asked for.
     *
     * @param key of the words for what it is
     * @param valueKey of the words for its value; null if it is as it was typed
     * @param without the address that asks for the rest
     */
    record Chip(String key, String value, @Nullable String valueKey, String without) {}

    /** The heads of the columns by which the queue can be sorted. */
    record Heads(Head days, Head rank, Head area) {

        static Heads of(QueueForm asked) {
            return new Heads(
                    Head.of(asked, QueueOrder.DEADLINE, "ascending"),
                    Head.of(asked, QueueOrder.RANK, "descending"),
                    Head.of(asked, QueueOrder.AREA, "ascending"));
        }
    }

    /**
     * The head of a column, which is a link.
     *
     * @param address that asks for the queue in its order
     * @param sorted the direction, as {@code aria-sort} has it; null if the queue is in another order
     */
    record Head(String address, @Nullable String sorted) {

        private static Head of(QueueForm asked, QueueOrder order, String direction) {
            return new Head(asked.address(order), asked.order() == order ? direction : null);
        }
    }

    /** How many cases stand there, and where to see them; {@code key} of the words for it. */
    record StatusCount(String key, int cases, String address, boolean shown) {}

    /**
     * A case in a line. Keys are those of words.
     *
     * @param otherKey of the words for the queue in which there is another case on the same version of the filing; null if in none
     */
    record Row(
            String address,
            String number,
            int version,
            String queueKey,
            String statusKey,
            String received,
            DaysLeft days,
            QueueLine line,
            @Nullable String otherKey,
            String rank,
            List<String> entries,
            String areas,
            @Nullable String heldBy,
            @Nullable String assignedTo) {}
}

package org.sekisho.office.review;

import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.ReviewQueue;

/**
 * Which cases are asked for; null means any.
 *
 * @param status null: those of the list
 * @param area a technology area, {@code quantum}
 * @param entry an entry's code
 * @param number how a filing's number begins
 * @param list null: those in which the reader may act, or any of the status that is asked for, or of what is the reader's
 * @param mine only cases that are assigned to the reader, or that they hold
 */
public record QueueFilter(
        @Nullable ReviewQueue queue,
        @Nullable CaseStatus status,
        @Nullable WorkList list,
        @Nullable String area,
        @Nullable String entry,
        @Nullable String number,
        boolean mine) {

    /** The filter of To do: all that a reader may act on now. */
    public static final QueueFilter WORK = new QueueFilter(null, null, null, null, null, null, false);

    /** Whether this asks for To do: what the reader may act on now, in whatever list. */
    boolean asksForToDo() {
        return list == null && status == null && !mine;
    }

    /** The same in one list. */
    QueueFilter in(WorkList other) {
        return new QueueFilter(queue, status, other, area, entry, number, mine);
    }

    /** Whether many cases meet it, wherever they stand in an order. */
    boolean isBroad() {
        return entry == null && number == null && !mine;
    }

    /** The cases of a queue with a status; all that the reader may act on if no status is given. */
    public static QueueFilter of(@Nullable ReviewQueue queue, @Nullable CaseStatus status) {
        return new QueueFilter(queue, status, null, null, null, null, false);
    }
}

package org.sekisho.review.queue;

import org.jspecify.annotations.Nullable;
import org.sekisho.keytech.ReviewQueue;
import org.sekisho.review.CaseStatus;

/**
 * Which cases are asked for; null means any.
 *
 * @param status null: those that need work
 * @param area a technology area, {@code quantum}
 * @param entry an entry's code
 * @param number how a filing's number begins
 * @param mine only cases that the reader holds
 */
public record QueueFilter(
        @Nullable ReviewQueue queue,
        @Nullable CaseStatus status,
        @Nullable String area,
        @Nullable String entry,
        @Nullable String number,
        boolean mine) {

    /** All that needs work. */
    public static final QueueFilter WORK = new QueueFilter(null, null, null, null, null, false);
}

package org.sekisho.cli.filing;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.Counted;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.office.review.OrderDecision;
import org.sekisho.office.review.RunningOrder;

/**
 * An order that runs, in codes.
 *
 * @param lastDay null if nobody knows it
 * @param daysLeft below zero once it is over; null with it
 * @param decided what was decided last: {@code proposed renew}, {@code counts let_end}, {@code nothing}
 */
record OrderLine(
        String filing,
        String clock,
        @Nullable String lastDay,
        @Nullable Integer daysLeft,
        String decided) {

    static OrderLine of(RunningOrder order, Clocks clocks, Instant now) {
        Deadline deadline = order.clock().deadline();
        OrderDecision decided = order.decided();
        return new OrderLine(
                order.number().value(),
                order.clock().jurisdiction() + " " + order.clock().code(),
                deadline == null ? null : deadline.lastDay().toString(),
                deadline == null ? null : clocks.standing(deadline, now).daysLeft(),
                decided == null
                        ? "nothing"
                        : "%s %s".formatted(decided.standing(), decided.kind()).toLowerCase(Locale.ROOT));
    }

    /** A line for people. */
    String sentence() {
        return "%s %s: %s; decided: %s"
                .formatted(
                        filing,
                        clock,
                        daysLeft == null
                                ? "nobody knows its last day"
                                : "%s, %s"
                                        .formatted(
                                                lastDay,
                                                daysLeft < 0
                                                        ? "over for " + Counted.of(-daysLeft, "day", "days")
                                                        : Counted.of(daysLeft, "day", "days") + " left"),
                        decided.replace('_', ' '));
    }
}

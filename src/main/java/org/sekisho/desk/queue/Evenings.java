package org.sekisho.desk.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.DeskPart;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.office.review.CaseQueue;
import org.sekisho.office.review.QueueCounts;
import org.sekisho.office.review.QueueFilter;
import org.sekisho.office.review.QueuedCase;
import org.sekisho.office.review.WorkFigures;
import org.sekisho.office.review.WorkList;
import org.sekisho.office.staff.StaffMember;

/** Says to who has done a queue what came of the day, and where there is more to do. */
@DeskPart
record Evenings(CaseQueue queue, WorkFigures figures, Clocks clocks, Clock clock) {

    /** A queue with something to do. */
    record More(ReviewQueue queue, int cases) {

        public String written() {
            return QueueCounts.written(cases);
        }
    }

    /**
     * The day in figures, and where there is more to do.
     *
     * @param first the case with the first deadline of all that the reader may know of; null if no clock runs
     * @param days it has left
     */
    record Evening(
            WorkFigures.Day day,
            @Nullable QueuedCase first,
            @Nullable DaysLeft days,
            List<More> queues) {}

    /** @param done the queue of which nothing is left to take; null if that was said of none */
    Evening of(StaffMember reader, @Nullable ReviewQueue done) {
        LocalDate today = clocks.today(clock.instant());
        QueuedCase first = first(reader).orElse(null);
        return new Evening(
                figures.day(reader, clocks.daysHere().endOf(today.minusDays(1))),
                first,
                first == null ? null : DaysLeft.of(first.standing(), clocks, clock.instant()),
                Arrays.stream(ReviewQueue.values())
                        .filter(queue -> queue != done)
                        .map(queue -> new More(queue, toDo(QueueFilter.of(queue, null), reader)))
                        .filter(more -> more.cases() > 0)
                        .toList());
    }

    private int toDo(QueueFilter filter, StaffMember reader) {
        return queue.toDo(queue.counts(filter, reader), filter, reader);
    }

    /** A clock that runs to a day nobody knows comes before all others. */
    private Optional<QueuedCase> first(StaffMember reader) {
        return Arrays.stream(WorkList.values())
                .filter(list -> list != WorkList.ENDED)
                .map(list -> new QueueFilter(null, null, list, null, null, null, false))
                .flatMap(list -> queue.page(list, null, reader).cases().stream().limit(1))
                .filter(one -> one.standing().clock() != null)
                .min(Comparator.comparing(
                        one -> one.standing().deadline(),
                        Comparator.nullsFirst(Comparator.comparing(Deadline::actBy))));
    }
}

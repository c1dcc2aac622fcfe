package org.sekisho.desk.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Visit;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.office.deadline.Stage;
import org.sekisho.office.review.OrderRenewals;
import org.sekisho.office.review.RunningOrder;
import org.sekisho.office.staff.StaffMember;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of orders that run: those due for renewal first. */
@DeskPage
public record OrderPages(OrderRenewals renewals, Clocks clocks, Clock clock) {

    @GetMapping("/orders")
    String orders(Visit visit) {
        Instant now = clock.instant();
        Map<Boolean, List<RunningOrder>> due = renewals.of(visit.reader()).stream()
                .collect(Collectors.partitioningBy(order -> isDue(order.clock().deadline(), now)));
        return visit.page(
                "orders",
                new OrdersPage(
                        visit.reader(),
                        due.getOrDefault(true, List.of()),
                        due.getOrDefault(false, List.of()),
                        clocks,
                        now));
    }

    /** The orders about which a person is the one to do something: those that are due, and what was proposed or sent back before. */
    public List<RunningOrder> waitingFor(StaffMember reader) {
        return renewals.of(reader).stream()
                .filter(order -> order.waitsFor(reader)
                        && (order.decided() != null || isDue(order.clock().deadline(), clock.instant())))
                .toList();
    }

    /** An order of which nobody knows the last day is due, too. */
    private boolean isDue(@Nullable Deadline deadline, Instant now) {
        return deadline == null || clocks.standing(deadline, now).stage() != Stage.RUNNING;
    }

    /** Orders that run, the first to run out first. */
    record OrdersPage(
            StaffMember reader, List<RunningOrder> due, List<RunningOrder> later, Clocks clocks, Instant now) {

        public DaysLeft days(RunningOrder order) {
            return DaysLeft.of(order.clock().name(), order.clock().deadline(), clocks, now);
        }
    }
}

package org.sekisho.desk.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.ReaderPage;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.office.deadline.Stage;
import org.sekisho.office.review.CaseClock;
import org.sekisho.office.review.deciding.OrderDecision;
import org.sekisho.office.review.deciding.OrderRenewals;
import org.sekisho.office.review.deciding.RunningOrder;
import org.sekisho.office.staff.StaffMember;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of orders that run: those due for renewal first. */
@DeskPage
class OrderPages {

    private final OrderRenewals renewals;
    private final Clocks clocks;
    private final Clock clock;

    OrderPages(OrderRenewals renewals, Clocks clocks, Clock clock) {
        this.renewals = renewals;
        this.clocks = clocks;
        this.clock = clock;
    }

    @GetMapping("/orders")
    String orders(StaffMember reader, Locale language, Model model) {
        Instant now = clock.instant();
        List<RunningOrder> running = renewals.of(reader);
        model.addAttribute(
                "page",
                new OrdersPage(
                        ReaderPage.of(reader),
                        rows(running, true, now, language),
                        rows(running, false, now, language)));
        return "orders";
    }

    private List<OrdersPage.Row> rows(List<RunningOrder> running, boolean due, Instant now, Locale language) {
        return running.stream()
                .filter(order -> isDue(order.clock().deadline(), now) == due)
                .map(order -> row(order, now, language))
                .toList();
    }

    /** An order of which nobody knows the last day is due, too. */
    private boolean isDue(@Nullable Deadline deadline, Instant now) {
        return deadline == null || clocks.standing(deadline, now).stage() != Stage.RUNNING;
    }

    private OrdersPage.Row row(RunningOrder order, Instant now, Locale language) {
        CaseClock term = order.clock();
        return new OrdersPage.Row(
                order.number().value(),
                "/cases/%s/clock".formatted(order.about()),
                ClockLine.nameOf(term, clocks, language),
                term.from() == null ? null : term.from().toString(),
                term.lastDay() == null ? null : term.lastDay().toString(),
                DaysLeft.of(term.name(), term.deadline(), clocks, now),
                state(order.decided()));
    }

    /** The key of the words for what was decided on an order. */
    static String state(@Nullable OrderDecision decided) {
        return decided == null ? "order.state.NONE" : "order.state.%s.%s".formatted(decided.standing(), decided.kind());
    }

    /** Orders that run, the first to run out first. */
    record OrdersPage(ReaderPage reader, List<Row> due, List<Row> later) {

        /** @param stateKey of the words for what was decided */
        record Row(
                String number,
                String address,
                @Nullable String clock,
                @Nullable String from,
                @Nullable String lastDay,
                DaysLeft days,
                String stateKey) {}
    }
}

package org.sekisho.desk.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.CaseTop;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.Moments;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.LegalClock;
import org.sekisho.office.review.CaseClock;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.CaseOrders;
import org.sekisho.office.review.deciding.ClocksOfCase;
import org.sekisho.office.review.deciding.OrderDecision;
import org.sekisho.office.review.deciding.OrderDecision.Kind;
import org.sekisho.office.review.deciding.OrderRenewals;
import org.sekisho.office.review.deciding.StatedFilingDates;
import org.sekisho.office.staff.StaffMember;

/** Puts together what the page about a case's clock shows. */
@DeskPart
class CaseClockPageMaker {

    private final CaseOrders orders;
    private final OrderRenewals renewals;
    private final StatedFilingDates filingDates;
    private final Clocks clocks;
    private final Clock clock;

    CaseClockPageMaker(
            CaseOrders orders, OrderRenewals renewals, StatedFilingDates filingDates, Clocks clocks, Clock clock) {
        this.orders = orders;
        this.renewals = renewals;
        this.filingDates = filingDates;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** @param typed what was not noted; a form begins with today */
    CaseClockPage page(
            ClocksOfCase shown, StaffMember reader, Locale language, TypedClock typed, @Nullable String problemKey) {
        DeskCase about = shown.about();
        CaseClock running = shown.now();
        boolean mayNote = CaseRights.of(reader).mayDecide();
        OrderDecision decided = renewals.newest(about).orElse(null);
        return new CaseClockPage(
                CaseTop.of(about, reader, problemKey),
                running(about, running, language),
                orders.publicationHold(about)
                        .map(hold -> HoldLine.of(hold, language))
                        .orElse(null),
                ClockLine.of(shown.changes(), clocks, language),
                mayNote && filingDates.mayBeStated(shown),
                Arrays.stream(StatedFilingDates.Source.values()).map(Enum::name).toList(),
                mayNote && orders.mayBeOrdered(about, running) ? orderKey(running, decided) : null,
                mayNote && running.stage() == CaseStage.ORDERED && mayEnd(shown, decided),
                running.stage() == CaseStage.ORDERED ? order(shown, decided, reader, typed) : null,
                typed.on() == null ? orders.today(shown).toString() : typed.on());
    }

    private CaseClockPage.Running running(DeskCase about, CaseClock running, Locale language) {
        return new CaseClockPage.Running(
                "clock.stage." + running.stage(),
                DaysLeft.of(about.standing(), clocks, clock.instant()),
                ClockLine.nameOf(running, clocks, language),
                written(running.from()),
                written(running.actBy()),
                written(running.lastDay()),
                clocks.clock(running.jurisdiction(), running.code())
                        .map(law -> law(law, language))
                        .orElse(null));
    }

    private static String orderKey(CaseClock running, @Nullable OrderDecision decided) {
        if (running.stage() != CaseStage.ORDERED) {
            return "given";
        }
        return decided != null && decided.counts(Kind.RENEW) ? "renewed" : "mended";
    }

    private boolean mayEnd(ClocksOfCase shown, @Nullable OrderDecision decided) {
        return orders.endedBySilence(shown) || (decided != null && decided.counts(Kind.LET_END));
    }

    private CaseClockPage.Order order(
            ClocksOfCase shown, @Nullable OrderDecision decided, StaffMember reader, TypedClock typed) {
        CaseRights rights = CaseRights.of(reader);
        boolean waits = decided != null && decided.standing() == OrderDecision.Standing.PROPOSED;
        return new CaseClockPage.Order(
                OrderPages.state(decided),
                decided == null ? List.of() : said(decided),
                orders.endedBySilence(shown),
                rights.mayDecide() && !waits,
                decided != null && waits && rights.mayConfirm() && !decided.by().equals(reader.id()),
                Arrays.stream(Kind.values())
                        .map(kind -> new CaseClockPage.Choice(kind.name(), kind == typed.kind()))
                        .toList(),
                typed.why());
    }

    private static List<CaseClockPage.Said> said(OrderDecision decided) {
        CaseClockPage.Said first = new CaseClockPage.Said(
                "order.kind." + decided.kind(), decided.by().value(), Moments.minute(decided.at()), decided.words());
        OrderDecision.Answer second = decided.second();
        return second == null
                ? List.of(first)
                : List.of(
                        first,
                        new CaseClockPage.Said(
                                second.agreed() ? "order.agreed" : "order.sent-back",
                                second.by().value(),
                                Moments.minute(second.at()),
                                second.words()));
    }

    private static CaseClockPage.Law law(LegalClock law, Locale language) {
        return new CaseClockPage.Law(
                law.silence().in(language),
                law.provenance().article(),
                law.provenance().sources());
    }

    private static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}

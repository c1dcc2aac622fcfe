package org.sekisho.desk.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.CaseTop;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Moments;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.LegalClock;
import org.sekisho.office.review.CaseClock;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.CaseAnswer;
import org.sekisho.office.review.deciding.CaseOrders;
import org.sekisho.office.review.deciding.ClocksOfCase;
import org.sekisho.office.review.deciding.OrderDecision;
import org.sekisho.office.review.deciding.OrderDecision.Kind;
import org.sekisho.office.review.deciding.OrderRenewals;
import org.sekisho.office.review.deciding.StatedFilingDates;
import org.sekisho.office.staff.StaffMember;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The clock of a case, and the day of an order, from which another one runs. */
@DeskPage
@RequestMapping("/cases/{id}/clock")
class CaseClockPages {

    private final CaseOrders orders;
    private final StatedFilingDates filingDates;
    private final OrderRenewals renewals;
    private final Clocks clocks;
    private final Clock clock;

    CaseClockPages(
            CaseOrders orders, StatedFilingDates filingDates, OrderRenewals renewals, Clocks clocks, Clock clock) {
        this.orders = orders;
        this.filingDates = filingDates;
        this.renewals = renewals;
        this.clocks = clocks;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Visit visit) {
        return show(id, visit, TypedClock.NOTHING, null);
    }

    private String show(long id, Visit visit, TypedClock typed, @Nullable String problemKey) {
        visit.model()
                .addAttribute(
                        "page",
                        page(
                                orders.see(new CaseId(id), visit.reader()).orElseThrow(NotThereException::new),
                                visit.reader(),
                                visit.language(),
                                typed,
                                problemKey));
        return "case-clock";
    }

    @PostMapping("/filing-date")
    String filed(@PathVariable long id, TypedClock typed, Visit visit) {
        CaseAnswer answer = filingDates.state(new CaseId(id), typed.day(), typed.from(), visit.reader());
        return noted(answer, id, typed, visit);
    }

    @PostMapping("/order")
    String given(@PathVariable long id, TypedClock typed, Visit visit) {
        return noted(orders.given(new CaseId(id), typed.day(), visit.reader()), id, typed, visit);
    }

    @PostMapping("/end")
    String ended(@PathVariable long id, TypedClock typed, Visit visit) {
        return noted(orders.ended(new CaseId(id), typed.day(), visit.reader()), id, typed, visit);
    }

    /** The page anew, or once more with what was typed and why it was not done. */
    String noted(CaseAnswer answer, long id, TypedClock typed, Visit visit) {
        return visit.answered(
                answer,
                "/cases/%d/clock".formatted(id),
                no -> visit.refused(show(id, visit, typed, no.why().key())));
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

    /**
     * Which clock runs for a case, which ran before, and what can be noted. Keys are those of words.
     *
     * @param orderKey what a day can be noted for: {@code given}, {@code renewed}, {@code mended}; null if none can
     * @param order null if none runs
     */
    record CaseClockPage(
            CaseTop top,
            Running running,
            @Nullable HoldLine hold,
            List<ClockLine> changes,
            boolean mayStateFiling,
            List<String> sources,
            @Nullable String orderKey,
            boolean mayEnd,
            @Nullable Order order,
            String on) {

        /** The clock that runs: its name, its days, and what is written of it; null where there is none or a day is not known. */
        record Running(
                String stageKey,
                DaysLeft days,
                @Nullable String clock,
                @Nullable String from,
                @Nullable String actBy,
                @Nullable String dueOn,
                @Nullable Law law) {}

        /** What is written of a clock. */
        record Law(String silence, @Nullable String article, List<String> sources) {}

        /**
         * An order that runs, and what was decided on it.
         *
         * @param said by whom and in which words, the newest last; none if nothing was decided
         * @param endedBySilence whether the law has ended it by itself
         */
        record Order(
                String stateKey,
                List<Said> said,
                boolean endedBySilence,
                boolean mayDecide,
                boolean mayAnswer,
                List<Choice> kinds,
                String words) {

            @Override
            public String toString() {
                return stateKey;
            }
        }

        record Choice(String value, boolean chosen) {}

        record Said(String key, String by, String at, String words) {

            @Override
            public String toString() {
                return key + " by " + by;
            }
        }
    }
}

package org.sekisho.desk.deadline;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.FormFields;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.LegalClock;
import org.sekisho.office.deadline.PublicationHold;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseClock;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseOrders;
import org.sekisho.office.review.ClocksOfCase;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.OrderDecision;
import org.sekisho.office.review.OrderDecision.Kind;
import org.sekisho.office.review.OrderRenewals;
import org.sekisho.office.review.StatedFilingDates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The deadline of a case, the day of an order, from which another one runs, and whether that order is renewed. */
@DeskPage
@RequestMapping("/cases/{id}/clock")
record CaseClockPages(
        CaseOrders orders, StatedFilingDates filingDates, OrderRenewals renewals, Clocks clocks, Clock clock) {

    @GetMapping
    String show(@PathVariable long id, Visit visit) {
        return show(id, visit, TypedClock.NOTHING, null);
    }

    private String show(long id, Visit visit, TypedClock typed, @Nullable String problemKey) {
        ClocksOfCase shown = orders.see(new CaseId(id), visit.reader()).orElseThrow(NotThereException::new);
        return visit.page(
                "case-clock",
                new CaseClockPage(
                        shown,
                        problemKey,
                        clocks,
                        DaysLeft.of(shown.about().standing(), clocks, clock.instant()),
                        orders.publicationHold(shown.about()).orElse(null),
                        renewals.newest(shown.about()).orElse(null),
                        orders.endedBySilence(shown),
                        filingDates.mayBeStated(shown),
                        orders.mayBeOrdered(shown.about(), shown.now()),
                        typed.on() == null ? orders.today(shown).toString() : typed.on(),
                        typed));
    }

    @PostMapping("/filing-date")
    String filed(@PathVariable long id, TypedClock typed, Visit visit) {
        StatedFilingDates.Source from = FormFields.one(StatedFilingDates.Source.class, typed.source());
        return noted(filingDates.state(new CaseId(id), typed.day(), from, visit.reader()), id, typed, visit);
    }

    @PostMapping("/order")
    String given(@PathVariable long id, TypedClock typed, Visit visit) {
        return noted(orders.given(new CaseId(id), typed.day(), visit.reader()), id, typed, visit);
    }

    @PostMapping("/end")
    String ended(@PathVariable long id, TypedClock typed, Visit visit) {
        return noted(orders.ended(new CaseId(id), typed.day(), visit.reader()), id, typed, visit);
    }

    @PostMapping("/renewal")
    String decide(@PathVariable long id, TypedClock typed, Visit visit) {
        return noted(renewals.decide(new CaseId(id), typed.kind(), typed.why(), visit.reader()), id, typed, visit);
    }

    @PostMapping("/renewal/answer")
    String answer(@PathVariable long id, TypedClock typed, Visit visit) {
        boolean agreed = Boolean.TRUE.equals(typed.agreed());
        return noted(renewals.answer(new CaseId(id), agreed, typed.why(), visit.reader()), id, typed, visit);
    }

    /** The page anew, or once more with what was typed and why it was not done. */
    private String noted(CaseAnswer answer, long id, TypedClock typed, Visit visit) {
        return visit.answered(
                answer,
                "/cases/%d/clock".formatted(id),
                no -> visit.refused(show(id, visit, typed, no.why().key())));
    }

    /**
     * Fields of the forms about a deadline; null where a form has no such field.
     *
     * @param renewal whether the order is renewed or ends
     * @param words why
     */
    record TypedClock(
            @Nullable String on,
            @Nullable String source,
            @Nullable String renewal,
            @Nullable String words,
            @Nullable Boolean agreed) {

        static final TypedClock NOTHING = new TypedClock(null, null, null, null, null);

        /** Null if it is none. */
        @Nullable LocalDate day() {
            return FormFields.day(on);
        }

        public @Nullable Kind kind() {
            return FormFields.one(Kind.class, renewal);
        }

        public String why() {
            return FormFields.text(words);
        }

        @Override
        public String toString() {
            return "what was typed about a clock";
        }
    }

    /**
     * The deadline that runs for a case, those that ran before, and what can be noted.
     *
     * @param problemKey of the words for why something was not done; null if nothing is wrong
     * @param decided the newest decision on the order that runs; null if there is none
     * @param endedBySilence whether the law has ended the order by itself
     * @param on the day with which a form begins
     * @param typed what was not noted
     */
    record CaseClockPage(
            ClocksOfCase shown,
            @Nullable String problemKey,
            Clocks clocks,
            DaysLeft days,
            @Nullable PublicationHold hold,
            @Nullable OrderDecision decided,
            boolean endedBySilence,
            boolean mayStateFiling,
            boolean mayBeOrdered,
            String on,
            TypedClock typed) {

        public DeskCase about() {
            return shown.about();
        }

        /** The deadline that runs, as its office's file has it; null if that has it no more. */
        public @Nullable LegalClock law() {
            CaseClock running = shown.now();
            return clocks.clock(running.jurisdiction(), running.code()).orElse(null);
        }

        public StatedFilingDates.Source[] sources() {
            return StatedFilingDates.Source.values();
        }

        /** Whether an order runs. */
        public boolean ordered() {
            return shown.now().stage() == CaseStage.ORDERED;
        }

        /** The purpose of a day that can be noted: {@code given}, {@code renewed} or {@code mended}. */
        public String orderKey() {
            if (!ordered()) {
                return "given";
            }
            return decided != null && decided.counts(Kind.RENEW) ? "renewed" : "mended";
        }

        public boolean mayEnd() {
            return ordered() && (endedBySilence || (decided != null && decided.counts(Kind.LET_END)));
        }

        public Kind[] kinds() {
            return Kind.values();
        }

        /** Whether a second person is waited for. */
        public boolean waits() {
            return decided != null && decided.standing() == OrderDecision.Standing.PROPOSED;
        }

        @Override
        public String toString() {
            return "clock of case " + about().id();
        }
    }
}

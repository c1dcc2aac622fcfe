package org.sekisho.office.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.LegalClock;
import org.sekisho.office.deadline.OfficeDays;
import org.sekisho.office.deadline.PublicationHold;
import org.sekisho.office.review.CaseActs.Act;
import org.sekisho.office.review.ClockChange.Cause;
import org.sekisho.office.review.OrderDecision.Kind;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders on cases for which one was recommended: given, renewed, ended. Whoever recommends one does not give it, so the day
 * from which its clock runs is what an examiner notes.
 */
@Service
public class CaseOrders {

    private final CaseActs acts;
    private final CaseClockRecords records;
    private final JdbcOrderRecords decisions;
    private final CaseLaw law;
    private final Clock clock;

    CaseOrders(CaseActs acts, CaseClockRecords records, JdbcOrderRecords decisions, CaseLaw law, Clock clock) {
        this.acts = acts;
        this.records = records;
        this.decisions = decisions;
        this.law = law;
        this.clock = clock;
    }

    /** A case with its clocks; empty if there is none that this person may know of. */
    @Transactional
    public Optional<ClocksOfCase> see(CaseId id, StaffMember reader) {
        return acts.find(id, reader).map(about -> new ClocksOfCase(about, records.of(id), records.changes(id)));
    }

    /** The law's hold on publication while the case is open or an order runs on it; empty if its office's file says nothing. */
    @Transactional(readOnly = true)
    public Optional<PublicationHold> publicationHold(DeskCase about) {
        CaseClock running = records.of(about.id());
        boolean secret = about.standing().status() != CaseStatus.CLOSED && running.stage() != CaseStage.PUBLIC;
        boolean open = secret || running.stage() == CaseStage.ORDERED;
        return open
                ? law.office(about, running)
                        .flatMap(office -> Optional.ofNullable(office.publicationHold()))
                        .filter(hold -> hold.provenance().verified())
                : Optional.empty();
    }

    /** Today at the office of the clock that runs for a case. */
    public LocalDate today(ClocksOfCase shown) {
        return law.days(shown.about(), shown.now()).at(clock.instant());
    }

    /** Whether somebody may note that an order was given on the case, or renewed. */
    public boolean mayBeOrdered(DeskCase about, CaseClock running) {
        return (about.standing().status() == CaseStatus.ORDER_RECOMMENDED || running.stage() == CaseStage.ORDERED)
                && law.office(about, running)
                        .flatMap(office -> office.forCase(CaseStage.ORDERED))
                        .isPresent();
    }

    /**
     * An order was given on a day, or renewed: its clock runs from there. A renewal has to have been decided. A day that was
     * noted wrongly is noted again, and was not later than when it was noted.
     */
    public CaseAnswer given(CaseId id, @Nullable LocalDate on, StaffMember person) {
        return note(id, on, person, Cause.ORDERED, (act, found) -> {
            boolean runs = found.now().stage() == CaseStage.ORDERED;
            act.refuseIf(
                    found.about().standing().status() != CaseStatus.ORDER_RECOMMENDED && !runs, ClockRefusal.STANDING);
            act.refuseIf(!mayBeOrdered(found.about(), found.now()), ClockRefusal.NO_CLOCK);
            boolean mended = on != null && !on.isAfter(notedOn(found));
            act.refuseIf(runs && !mended && !isDecided(id, Kind.RENEW), ClockRefusal.NOT_DECIDED);
        });
    }

    /** The day on which the newest clock of the case was noted. */
    private LocalDate notedOn(ClocksOfCase found) {
        OfficeDays days = law.days(found.about(), found.now());
        return found.changes().isEmpty()
                ? LocalDate.MIN
                : days.at(found.changes().get(found.changes().size() - 1).at());
    }

    private boolean isDecided(CaseId id, Kind kind) {
        return decisions.newest(id).filter(newest -> newest.counts(kind)).isPresent();
    }

    /**
     * What was ordered was lifted or has ended: no clock runs any more. That has to have been decided, unless the law says that
     * silence ends it and its last day is over.
     */
    public CaseAnswer ended(CaseId id, @Nullable LocalDate on, StaffMember person) {
        return note(id, on, person, Cause.ENDED, (act, found) -> {
            act.refuseIf(found.now().stage() != CaseStage.ORDERED, ClockRefusal.STANDING);
            act.refuseIf(!endedBySilence(found) && !isDecided(id, Kind.LET_END), ClockRefusal.NOT_DECIDED);
        });
    }

    /** Whether the law has ended the order of a case by itself: its clock says so of silence, and has run out. */
    public boolean endedBySilence(ClocksOfCase shown) {
        LocalDate lastDay = shown.now().lastDay();
        return lastDay != null
                && today(shown).isAfter(lastDay)
                && law.clock(shown.now()).filter(LegalClock::silenceEnds).isPresent();
    }

    private CaseAnswer note(
            CaseId id, @Nullable LocalDate on, StaffMember person, Cause cause, BiConsumer<Act, ClocksOfCase> rules) {
        return acts.perform(id, person, act -> {
            act.refuseIf(!act.mayDecide(), ClockRefusal.ROLE);
            ClocksOfCase found = new ClocksOfCase(act.about(), records.of(id), records.changes(id));
            rules.accept(act, found);
            LocalDate day = act.need(on, ClockRefusal.WRONG_DAY);
            act.refuseIf(day.isAfter(today(found)) || isBefore(day, first(found, cause)), ClockRefusal.WRONG_DAY);
            CaseClock after = clock(found, cause, day);
            records.change(
                    found.about(),
                    new ClockChange(cause, day, "", after, act.by().value(), act.now()));
        });
    }

    /** The first day that it can have been. A day that was noted wrongly is noted again, be it earlier: the last one counts. */
    private @Nullable LocalDate first(ClocksOfCase found, Cause cause) {
        return cause == Cause.ORDERED && found.now().stage() == CaseStage.ORDERED
                ? law.filed(found.about())
                : law.from(found.about(), found.now());
    }

    private static boolean isBefore(LocalDate day, @Nullable LocalDate first) {
        return first != null && day.isBefore(first);
    }

    private CaseClock clock(ClocksOfCase found, Cause cause, LocalDate on) {
        return cause == Cause.ENDED
                ? CaseClock.none(CaseStage.OVER)
                : law.office(found.about(), found.now())
                        .flatMap(office -> CaseClock.of(office, CaseStage.ORDERED, on))
                        .orElseThrow();
    }
}

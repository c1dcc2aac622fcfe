package org.sekisho.office.review.deciding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.LegalClock;
import org.sekisho.office.deadline.OfficeClocks;
import org.sekisho.office.deadline.OfficeDays;
import org.sekisho.office.deadline.PublicationHold;
import org.sekisho.office.review.CaseClock;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseResult;
import org.sekisho.office.review.CaseResult.Done;
import org.sekisho.office.review.CaseResult.Refused;
import org.sekisho.office.review.CaseResult.Unknown;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.ClockChange.Cause;
import org.sekisho.office.review.deciding.OrderDecision.Kind;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders on cases for which one was recommended: given, renewed, ended. Whoever recommends one does not give it, so the day
 * from which its clock runs is what an examiner notes.
 */
@Service
public class CaseOrders {

    private final CaseAccess cases;
    private final JdbcStageRecords records;
    private final JdbcOrderRecords decisions;
    private final CaseLaw law;
    private final ClockBook book;
    private final Clocks clocks;
    private final Clock clock;

    CaseOrders(
            CaseAccess cases,
            JdbcStageRecords records,
            JdbcOrderRecords decisions,
            CaseLaw law,
            ClockBook book,
            Clocks clocks,
            Clock clock) {
        this.cases = cases;
        this.records = records;
        this.decisions = decisions;
        this.law = law;
        this.book = book;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** A case with its clocks; empty if there is none that this person may know of. */
    @Transactional
    public Optional<ClocksOfCase> see(CaseId id, StaffMember reader) {
        return cases.find(id, reader).map(about -> new ClocksOfCase(about, records.of(id), records.changes(id)));
    }

    /** What the law says of publication while the case is open, or an order runs on it; empty if its office's file says nothing. */
    @Transactional(readOnly = true)
    public Optional<PublicationHold> publicationHold(DeskCase about) {
        CaseClock running = records.of(about.id());
        boolean open = about.standing().status() != CaseStatus.CLOSED || running.stage() == CaseStage.ORDERED;
        return open
                ? law.office(about, running)
                        .flatMap(office -> Optional.ofNullable(office.publicationHold()))
                        .filter(hold -> hold.provenance().verified())
                : Optional.empty();
    }

    /** What day it is at the office of the clock that runs for a case. */
    public LocalDate today(ClocksOfCase shown) {
        return days(shown.about(), shown.now()).at(clock.instant());
    }

    private OfficeDays days(DeskCase about, CaseClock running) {
        return law.office(about, running).map(OfficeClocks::days).orElseGet(clocks::daysHere);
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
    @Transactional
    public CaseResult<StageRefusal> given(CaseId id, @Nullable LocalDate on, StaffMember person) {
        return note(id, on, person, Cause.ORDERED, found -> {
            boolean runs = found.now().stage() == CaseStage.ORDERED;
            if (found.about().standing().status() != CaseStatus.ORDER_RECOMMENDED && !runs) {
                return Optional.of(StageRefusal.STANDING);
            }
            if (!mayBeOrdered(found.about(), found.now())) {
                return Optional.of(StageRefusal.NO_CLOCK);
            }
            boolean mended = on != null && !on.isAfter(notedOn(found));
            return !runs || mended || isDecided(id, Kind.RENEW)
                    ? Optional.empty()
                    : Optional.of(StageRefusal.NOT_DECIDED);
        });
    }

    /** The day on which the newest clock of the case was noted. */
    private LocalDate notedOn(ClocksOfCase found) {
        OfficeDays days = days(found.about(), found.now());
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
    @Transactional
    public CaseResult<StageRefusal> ended(CaseId id, @Nullable LocalDate on, StaffMember person) {
        return note(id, on, person, Cause.ENDED, found -> {
            if (found.now().stage() != CaseStage.ORDERED) {
                return Optional.of(StageRefusal.STANDING);
            }
            return endedBySilence(found) || isDecided(id, Kind.LET_END)
                    ? Optional.empty()
                    : Optional.of(StageRefusal.NOT_DECIDED);
        });
    }

    /** Whether the law has ended the order of a case by itself: its clock says so of silence, and has run out. */
    public boolean endedBySilence(ClocksOfCase shown) {
        LocalDate lastDay = shown.now().lastDay();
        return lastDay != null
                && today(shown).isAfter(lastDay)
                && law.clock(shown.now()).filter(LegalClock::silenceEnds).isPresent();
    }

    private CaseResult<StageRefusal> note(
            CaseId id,
            @Nullable LocalDate on,
            StaffMember person,
            Cause cause,
            Function<ClocksOfCase, Optional<StageRefusal>> standing) {
        Optional<DeskCase> locked = cases.lock(id, person);
        if (locked.isEmpty()) {
            return new Unknown<>();
        }
        if (!CaseRights.of(person).mayDecide()) {
            return new Refused<>(StageRefusal.ROLE);
        }
        ClocksOfCase found = new ClocksOfCase(locked.get(), records.of(id), records.changes(id));
        Optional<StageRefusal> no = standing.apply(found);
        if (no.isPresent()) {
            return new Refused<>(no.get());
        }
        if (on == null || on.isAfter(today(found)) || isBefore(on, first(found, cause))) {
            return new Refused<>(StageRefusal.WRONG_DAY);
        }
        book.change(found.about(), cause, on, "", clock(found, cause, on), person);
        return new Done<>();
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

package org.sekisho.office.review.deciding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.OfficeClocks;
import org.sekisho.office.deadline.Trigger;
import org.sekisho.office.review.CaseClock;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseResult;
import org.sekisho.office.review.CaseResult.Done;
import org.sekisho.office.review.CaseResult.Refused;
import org.sekisho.office.review.CaseResult.Unknown;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.ClockChange.Cause;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The day of filing, stated by a person where the filing does not tell it: the clock that waited for it runs from there. A day
 * that was stated wrongly is stated again, and all are kept.
 */
@Service
public class StatedFilingDates {

    private final CaseAccess cases;
    private final JdbcStageRecords records;
    private final CaseLaw law;
    private final ClockBook book;
    private final Clocks clocks;
    private final Clock clock;

    StatedFilingDates(
            CaseAccess cases, JdbcStageRecords records, CaseLaw law, ClockBook book, Clocks clocks, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.law = law;
        this.book = book;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** From where a person knows it. */
    public enum Source {
        OFFICE_REGISTER,
        FILING_FORM,
        APPLICANT_LETTER,
        STAMP_OF_RECEIPT
    }

    /** Whether the clock waits for the day of filing, or runs from one that a person stated. */
    public boolean mayBeStated(ClocksOfCase shown) {
        CaseClock running = shown.now();
        return running.name() != null
                && law.clock(running)
                        .filter(known -> known.trigger() == Trigger.FILING)
                        .isPresent()
                && (running.deadline() == null || statedLast(shown.changes()));
    }

    private static boolean statedLast(List<ClockChange> changes) {
        return !changes.isEmpty() && changes.get(changes.size() - 1).cause() == Cause.FILED;
    }

    @Transactional
    public CaseResult<StageRefusal> state(
            CaseId id, @Nullable LocalDate on, @Nullable Source source, StaffMember person) {
        Optional<DeskCase> locked = cases.lock(id, person);
        if (locked.isEmpty()) {
            return new Unknown<>();
        }
        if (!CaseRights.of(person).mayDecide()) {
            return new Refused<>(StageRefusal.ROLE);
        }
        ClocksOfCase found = new ClocksOfCase(locked.get(), records.of(id), records.changes(id));
        if (!mayBeStated(found)) {
            return new Refused<>(StageRefusal.FILED_KNOWN);
        }
        if (source == null) {
            return new Refused<>(StageRefusal.NO_SOURCE);
        }
        return state(found, on, source, person);
    }

    private CaseResult<StageRefusal> state(
            ClocksOfCase found, @Nullable LocalDate on, Source source, StaffMember person) {
        Optional<OfficeClocks> office = law.office(found.about(), found.now());
        LocalDate today =
                office.map(OfficeClocks::days).orElseGet(clocks::daysHere).at(clock.instant());
        if (on == null || on.isAfter(today) || on.isBefore(today.minusYears(100))) {
            return new Refused<>(StageRefusal.WRONG_DAY);
        }
        Optional<CaseClock> after =
                office.flatMap(known -> CaseClock.of(known, found.now().stage(), on));
        after.ifPresent(running -> book.change(found.about(), Cause.FILED, on, source.name(), running, person));
        return after.isPresent() ? new Done<>() : new Refused<>(StageRefusal.FILED_KNOWN);
    }
}

package org.sekisho.office.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography.Publication;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.office.deadline.LegalClock;
import org.sekisho.office.deadline.OfficeClocks;
import org.sekisho.office.deadline.RunningClock;
import org.sekisho.office.deadline.Trigger;
import org.sekisho.office.review.CaseClockRecords.Clocked;
import org.sekisho.office.review.ClockChange.Cause;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What referrals and notices do to the clock of a case, in their own transaction and on a case that they have locked. Which
 * clock then runs is written in the office's file; where it says nothing, the clock stays that runs.
 */
@Service
public class CaseStages {

    private final CaseClockRecords records;
    private final CaseLaw law;
    private final Clocks clocks;
    private final Clock clock;

    CaseStages(CaseClockRecords records, CaseLaw law, Clocks clocks, Clock clock) {
        this.records = records;
        this.law = law;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Reasons for which a served notice extends no clock. */
    public enum NotLonger implements Refusal {
        /** No clock runs, or nobody knows to which day. */
        NO_CLOCK,
        /** The law of the office knows no extension of the clock that runs. */
        NO_EXTENSION,
        /** It was extended before, and is once. */
        EXTENDED_BEFORE,
        /** The day of service is missing or still to come. */
        NOT_SERVED,
        /** It was served before the clock began or after its last day. */
        OUT_OF_TIME;

        @Override
        public String key() {
            return "letter.why." + name();
        }
    }

    /** The clocks of a case to which the caller has been let, the oldest first; none if it has had no other. */
    @Transactional(readOnly = true)
    public List<ClockChange> changes(DeskCase about) {
        return records.changes(about.id());
    }

    /**
     * The case was put before an authority for which the law gives time of its own. That is too late to move the clock if it
     * could not be acted on any more: silence has had its effect.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void referred(DeskCase about, String referral, StaffMember person) {
        CaseClock before = records.of(about.id());
        if (about.standing().queue() == ReviewQueue.SECRECY && before.stage() == CaseStage.FIRST && inTime(before)) {
            law.office(about, before).ifPresent(office -> {
                LocalDate today = office.days().at(clock.instant());
                referredClock(about, before, office, today)
                        .filter(after -> after.deadline() != null || before.deadline() == null)
                        .ifPresent(
                                after -> records.change(about, change(Cause.REFERRED, today, referral, after, person)));
            });
        }
    }

    private boolean inTime(CaseClock running) {
        Deadline deadline = running.deadline();
        return deadline == null || clocks.standing(deadline, clock.instant()).daysToAct() >= 0;
    }

    private Optional<CaseClock> referredClock(DeskCase about, CaseClock before, OfficeClocks office, LocalDate today) {
        return office.forCase(CaseStage.REFERRED)
                .flatMap(next -> CaseClock.of(
                        office,
                        CaseStage.REFERRED,
                        next.trigger() == Trigger.FILING ? law.from(about, before) : today));
    }

    /** The last referral that moved the clock was withdrawn: that runs again which ran before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawn(DeskCase about, String referral, StaffMember person) {
        CaseClock before = records.of(about.id());
        if (before.stage() == CaseStage.REFERRED) {
            LocalDate today = law.days(about, before).at(clock.instant());
            records.change(about, change(Cause.WITHDRAWN, today, referral, firstOf(about, before), person));
        }
    }

    /** If the day that set it off came to be known meanwhile, its days are known now. */
    private CaseClock firstOf(DeskCase about, CaseClock now) {
        CaseClock first = records.changes(about.id()).stream()
                .map(ClockChange::clock)
                .filter(earlier -> earlier.stage() == CaseStage.FIRST)
                .reduce((one, later) -> later)
                .orElseThrow();
        LocalDate filed = law.from(about, now);
        return first.deadline() != null || filed == null
                ? first
                : law.office(about, first)
                        .flatMap(office -> CaseClock.of(office, CaseStage.FIRST, filed))
                        .orElse(first);
    }

    /**
     * Ends the clocks of undecided cases on what was published before today, which is no secret; some in each transaction.
     *
     * @return the last case that was looked at, after which to go on; empty if there are no more
     */
    @Transactional
    public Optional<CaseId> endOnPublication(long run, CaseId after) {
        LocalDate today = clocks.today(clock.instant());
        List<Clocked> some = records.maybePublished(today, after);
        for (Clocked about : some) {
            law.publication(about.filing())
                    .map(Publication::on)
                    .filter(on -> on.isBefore(today))
                    .ifPresent(on -> {
                        CaseClock none = new CaseClock(CaseStage.PUBLIC, null, null, null, on, null);
                        String actor = "sekisho run " + run;
                        records.change(
                                about, new ClockChange(Cause.PUBLISHED, on, "", none, actor, RowMoments.now(clock)));
                    });
        }
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(some.get(some.size() - 1).id());
    }

    /**
     * A notice was served that makes the clock run longer that runs.
     *
     * @return why it does not, and then nothing was done; empty if it does
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<NotLonger> extended(DeskCase about, @Nullable LocalDate served, String notice, StaffMember person) {
        CaseClock before = records.of(about.id());
        Longer longer = longer(about, before, served);
        RunningClock after = longer.clock();
        if (after == null || served == null) {
            return Optional.ofNullable(longer.why());
        }
        records.change(about, change(Cause.EXTENDED, served, notice, before.until(after.deadline()), person));
        return Optional.empty();
    }

    private ClockChange change(Cause cause, LocalDate on, String because, CaseClock after, StaffMember person) {
        return new ClockChange(cause, on, because, after, person.id().value(), RowMoments.now(clock));
    }

    /** The last day of the clock that runs, were a notice served in time that extends it; empty if none can. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDayIfExtended(DeskCase about) {
        CaseClock running = records.of(about.id());
        return Optional.ofNullable(
                        longer(about, running, law.from(about, running)).clock())
                .map(longer -> longer.deadline().lastDay());
    }

    /** A clock that a notice makes longer, or why it does not. */
    private record Longer(@Nullable NotLonger why, @Nullable RunningClock clock) {

        static Longer not(NotLonger why) {
            return new Longer(why, null);
        }
    }

    private Longer longer(DeskCase about, CaseClock running, @Nullable LocalDate served) {
        Deadline kept = running.deadline();
        LocalDate from = law.from(about, running);
        if (kept == null || from == null) {
            return Longer.not(NotLonger.NO_CLOCK);
        }
        Optional<OfficeClocks> office = law.office(about, running);
        Optional<LegalClock> clockOfLaw = law.clock(running);
        if (office.isEmpty() || clockOfLaw.isEmpty() || clockOfLaw.get().term().extension() == null) {
            return Longer.not(NotLonger.NO_EXTENSION);
        }
        if (records.changes(about.id()).stream().anyMatch(change -> extended(change, running))) {
            return Longer.not(NotLonger.EXTENDED_BEFORE);
        }
        if (served == null || served.isAfter(office.get().days().at(clock.instant()))) {
            return Longer.not(NotLonger.NOT_SERVED);
        }
        return RunningClock.of(office.get(), clockOfLaw.get(), from, kept)
                .extendedByNotice(served)
                .map(longer -> new Longer(null, longer))
                .orElseGet(() -> Longer.not(NotLonger.OUT_OF_TIME));
    }

    private static boolean extended(ClockChange change, CaseClock running) {
        return change.cause() == Cause.EXTENDED
                && change.clock().stage() == running.stage()
                && Objects.equals(change.clock().from(), running.from());
    }
}

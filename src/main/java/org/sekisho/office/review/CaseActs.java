package org.sekisho.office.review;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.CaseAnswer.Done;
import org.sekisho.office.review.CaseAnswer.Gone;
import org.sekisho.office.review.CaseAnswer.Proposed;
import org.sekisho.office.review.CaseAnswer.Refused;
import org.sekisho.office.review.CaseAnswer.Unknown;
import org.sekisho.office.review.Decision.SecondBecause;
import org.sekisho.office.staff.Proposal;
import org.sekisho.office.staff.Proposals;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.reading.passage.FilingTexts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Performs what people do to cases, each act in one transaction: locks the case, asks whether the person may know of it, lets the
 * act keep its rules, change its rows and note it on the audit trail, and answers. What is not theirs is noted as refused.
 */
@Service
public class CaseActs {

    private static final SecureRandom LOTS = new SecureRandom();

    /** Acts that say what their doer is about and change nothing on the case. */
    private static final Set<AuditAction> ABOUT_ITS_DOER = EnumSet.of(
            AuditAction.CASE_TAKEN,
            AuditAction.CASE_TAKEN_OVER,
            AuditAction.CASE_PUT_BACK,
            AuditAction.CASE_SNOOZED,
            AuditAction.CASE_SNOOZE_ENDED);

    private final JdbcCaseRecords cases;
    private final ReviewSettings settings;
    private final TwoPersons twoPersons;
    private final AuditTrail audit;
    private final Clock clock;

    CaseActs(
            JdbcCaseRecords cases,
            ReviewSettings settings,
            FilingTexts texts,
            DeclaredThings declared,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.settings = settings;
        this.twoPersons = new TwoPersons(settings.secondPerson(), texts, declared);
        this.audit = audit;
        this.clock = clock;
    }

    /** Performs an act on a case. An act that is refused has changed nothing. */
    @Transactional
    public CaseAnswer perform(CaseId id, StaffMember person, Consumer<Act> work) {
        Optional<DeskCase> locked = told(cases.lock(id, person), id, person);
        if (locked.isEmpty()) {
            return new Unknown();
        }
        Act act = new Act(locked.get(), person);
        try {
            work.accept(act);
        } catch (NotDoneException e) {
            return e.answer;
        }
        Optional<DeskCase> now = cases.lock(id, person); // the act may have bound the person to its parties
        audit.add(act.notes); // last, as whoever notes something else waits until this ends
        if (now.isEmpty()) {
            return new Gone(act.about().number());
        }
        return act.proposed ? new Proposed(now.get()) : new Done(now.get());
    }

    /** The case, for a page of it; empty if there is none that this person may know of. */
    @Transactional
    public Optional<DeskCase> find(CaseId id, StaffMember person) {
        return told(cases.find(id, person), id, person);
    }

    private Optional<DeskCase> told(Optional<DeskCase> found, CaseId id, StaffMember person) {
        if (found.isEmpty()) {
            audit.add(person.id().value(), AuditAction.CASE_REFUSED, "case " + id, "unknown or not theirs");
        }
        return found;
    }

    /** Notes how many answers authorities owe on a case that the caller has locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void owes(CaseId id, int answers) {
        cases.owes(id, answers);
    }

    /** An act under way, on a case that nobody else changes until it is over. */
    public final class Act {

        private final DeskCase about;
        private final StaffMember person;
        private boolean proposed;
        private final List<AuditEvent> notes = new ArrayList<>();
        private boolean noted;

        private Act(DeskCase about, StaffMember person) {
            this.about = about;
            this.person = person;
        }

        /** The case as it stood before. */
        public DeskCase about() {
            return about;
        }

        public StaffMember person() {
            return person;
        }

        public StaffId by() {
            return person.id();
        }

        /** The moment that rows and trail have. */
        public Instant now() {
            return RowMoments.now(clock);
        }

        public boolean mayDecide() {
            return CaseRights.of(person).mayDecide();
        }

        public boolean mayConfirm() {
            return CaseRights.of(person).mayConfirm();
        }

        /** Ends the act with a reason, if there is one. Rules come before rows: an act that has changed one is not refused. */
        public void refuse(Optional<? extends Refusal> why) {
            why.ifPresent(no -> refuseIf(true, no));
        }

        public void refuseIf(boolean broken, Refusal why) {
            refuseIf(broken, why, "");
        }

        /**
         * @param hint what was perhaps meant
         * @throws IllegalStateException if the act was noted or proposed by now, which takes all of it back: rules come before rows, and
         *     this one is a mistake of the program
         */
        public void refuseIf(boolean broken, Refusal why, String hint) {
            if (broken) {
                throw notDone(new Refused(about, why, hint));
            }
        }

        /** The thing that the act is about, or a reason why there is none. */
        public <T> T need(@Nullable T thing, Refusal why) {
            refuseIf(thing == null, why);
            return Objects.requireNonNull(thing);
        }

        /** The thing that the act is about; where there is none, the case is as unknown. */
        public <T> T known(Optional<T> thing) {
            return thing.orElseThrow(() -> notDone(new Unknown()));
        }

        private RuntimeException notDone(CaseAnswer answer) {
            return noted
                    ? new IllegalStateException("An act that was noted by now is answered with "
                            + answer.getClass().getSimpleName())
                    : new NotDoneException(answer);
        }

        /** Notes the act on the audit trail, once its rows are changed. */
        public void note(AuditAction action, String detail) {
            note(action, about.subject(), detail);
        }

        /** Notes it about something else than the case. */
        public void note(AuditAction action, String subject, String detail) {
            notes.add(new AuditEvent(person.id().value(), action, subject, detail));
            noted = true;
            if (!ABOUT_ITS_DOER.contains(action)) {
                cases.wake(about.id(), person);
            }
        }

        /**
         * Whether finding the case of no concern takes a second person; then so does whatever else loosens how it is looked at.
         * One that was closed by nobody has no lot to go by, and takes two; so does one that shows the text of a case for secrecy.
         */
        public boolean looseningTakesTwo() {
            if (settings.secondPerson().endOfSecrecy()
                    && cases.hasSecrecy(about.standing().filing())) {
                return true;
            }
            if (about.decisions().isEmpty() && about.standing().status() != CaseStatus.OPEN) {
                return true;
            }
            long lot = cases.lot(about.id(), LOTS.nextLong());
            return second(DecisionKind.NO_CONCERN, lot) != null;
        }

        /** The reason for which a decision needs a second person; null if one is enough. */
        @Nullable SecondBecause second(DecisionKind kind, long lot) {
            return twoPersons.because(about, kind, lot);
        }

        /** Proposes the act to a second person, in place of doing it. */
        public void propose(Proposals proposals, Proposal.Draft draft) {
            proposals.propose(draft, person.id().value());
            proposed = true;
            noted = true;
            cases.wake(about.id(), person);
        }
    }

    /** Ends an act before it has changed anything; never leaves this class. */
    private static final class NotDoneException extends RuntimeException {

        private final transient CaseAnswer answer;

        NotDoneException(CaseAnswer answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }
}

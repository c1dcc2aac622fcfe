package org.sekisho.office.review;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.Assignment.End;
import org.sekisho.office.review.CaseActs.Act;
import org.sekisho.office.staff.NamedWork;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose work a case is. An examiner assigns it to an examiner who may know of it, hands it over to another, or releases it. It
 * says who is to do the next thing and keeps nobody else from it; who works on the case this minute is its
 * {@link org.sekisho.office.review.Hold}.
 *
 * <p>It ends when the person may not decide the case any more, whatever took that from them. It rests while the case has ended.
 */
@Service
public class CaseAssignments implements NamedWork {

    private final CaseActs acts;
    private final JdbcAssignments assignments;
    private final Staff staff;
    private final AuditTrail audit;
    private final Clock clock;

    CaseAssignments(CaseActs acts, JdbcAssignments assignments, Staff staff, AuditTrail audit, Clock clock) {
        this.acts = acts;
        this.assignments = assignments;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reasons for not assigning a case, or not releasing it. */
    public enum Why implements Refusal {
        /** The person's roles do not let them. */
        ROLE,
        /** The case has ended, and is nobody's work. */
        ENDED,
        /** Somebody else assigned or released it meanwhile. */
        CHANGED,
        /** There is nobody of that name who may decide the case. */
        NOBODY,
        /** It is assigned to that person already. */
        THEIRS_ALREADY,
        TOO_MANY_WORDS;

        @Override
        public String key() {
            return "assignment.why." + name();
        }
    }

    /** The assignments of a case to which the caller has been let, the oldest first. */
    @Transactional(readOnly = true)
    public List<Assignment> of(DeskCase about) {
        return assignments.of(about.id());
    }

    /** The person whose work a case is to which the caller has been let; empty if it is nobody's. */
    @Transactional(readOnly = true)
    public Optional<Assignment> now(DeskCase about) {
        return now(about, of(about));
    }

    /** The same of all assignments of the case. */
    public static Optional<Assignment> now(DeskCase about, List<Assignment> all) {
        return about.standing().list() == WorkList.ENDED
                ? Optional.empty()
                : all.stream().filter(one -> one.ended() == null).findFirst();
    }

    /** The people to whom a case may be assigned, by account. */
    @Transactional(readOnly = true)
    public List<StaffMember> candidates(DeskCase about) {
        return staff.all().stream().filter(person -> mayDo(about.id(), person)).toList();
    }

    private boolean mayDo(CaseId id, StaffMember person) {
        return CaseRights.of(person).mayDecide() && assignments.mayKnow(id, person);
    }

    /** Assigns a case, or hands it over from who had it. */
    @Transactional
    public CaseAnswer assign(CaseId id, AssignmentDraft draft, StaffMember person) {
        Optional<StaffId> to = StaffId.of(draft.to());
        to.ifPresent(assignments::lock); // before the case, as whoever locks a person out does
        return acts.perform(id, person, act -> {
            String had = had(act.about());
            mayAssign(act);
            act.refuse(draft.mistake(had));
            act.refuseIf(
                    to.flatMap(staff::byId).filter(other -> mayDo(id, other)).isEmpty(), Why.NOBODY);
            if (!had.isEmpty()) {
                assignments.end(id, End.HANDED_OVER, act.by().value(), act.now());
            }
            assignments.begin(id, draft, act.by(), act.now());
            act.note(AuditAction.CASE_ASSIGNED, "to " + draft.to() + (had.isEmpty() ? "" : ", from " + had));
        });
    }

    /**
     * Takes a case from the person whose work it is.
     *
     * @param from the account to which it was assigned as whoever releases it saw it
     */
    public CaseAnswer release(CaseId id, String from, StaffMember person) {
        return acts.perform(id, person, act -> {
            String had = had(act.about());
            mayAssign(act);
            act.refuseIf(had.isEmpty() || !had.equals(from), Why.CHANGED);
            assignments.end(id, End.RELEASED, act.by().value(), act.now());
            act.note(AuditAction.CASE_UNASSIGNED, "from " + had);
        });
    }

    private static void mayAssign(Act act) {
        act.refuseIf(!act.mayDecide(), Why.ROLE);
        act.refuseIf(act.about().standing().list() == WorkList.ENDED, Why.ENDED);
    }

    private String had(DeskCase about) {
        return about.standing().list() == WorkList.ENDED
                ? ""
                : assignments.assignee(about.id()).map(StaffId::value).orElse("");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(StaffId person, String actor) {
        giveBack(person, assignments.lost(member(person)), actor);
    }

    /** The same for all to whom cases of these filings are assigned, after something about the cases was changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBackOn(Collection<FilingId> filings, String actor) {
        assignments
                .assignees(filings)
                .forEach(person -> giveBack(person, assignments.lost(member(person), filings), actor));
    }

    private StaffMember member(StaffId person) {
        return staff.byId(person).orElseThrow();
    }

    private void giveBack(StaffId person, List<JdbcAssignments.Named> lost, String actor) {
        lost.forEach(about -> {
            assignments.end(about.id(), End.GIVEN_BACK, actor, RowMoments.now(clock));
            audit.add(
                    actor,
                    AuditAction.CASE_UNASSIGNED,
                    about.subject(),
                    "from %s, who may not decide it".formatted(person));
        });
    }
}

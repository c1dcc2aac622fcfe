package org.sekisho.office.review.deciding;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseResult;
import org.sekisho.office.review.CaseResult.Done;
import org.sekisho.office.review.CaseResult.Refused;
import org.sekisho.office.review.CaseResult.Unknown;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.WorkList;
import org.sekisho.office.review.deciding.Assignment.End;
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

    private final CaseAccess cases;
    private final JdbcAssignments assignments;
    private final Staff staff;
    private final AuditTrail audit;
    private final Clock clock;

    CaseAssignments(CaseAccess cases, JdbcAssignments assignments, Staff staff, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.assignments = assignments;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of a case to which the caller has been let, the oldest first. */
    @Transactional(readOnly = true)
    public List<Assignment> of(DeskCase about) {
        return assignments.of(about.id());
    }

    /** The person whose work a case is to which the caller has been let; empty if it is nobody's. */
    @Transactional(readOnly = true)
    public Optional<Assignment> now(DeskCase about) {
        return about.standing().list() == WorkList.ENDED
                ? Optional.empty()
                : of(about).stream().filter(one -> one.ended() == null).findFirst();
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
    public CaseResult<AssignmentRefusal> assign(CaseId id, AssignmentDraft draft, StaffMember person) {
        Optional<StaffId> to = StaffId.of(draft.to());
        to.ifPresent(assignments::lock); // before the case, as whoever locks a person out does
        Optional<DeskCase> locked = cases.lock(id, person);
        if (locked.isEmpty()) {
            return new Unknown<>();
        }
        DeskCase about = locked.get();
        String had = had(about);
        Optional<AssignmentRefusal> no = whyNot(about, person)
                .or(() -> draft.mistake(had))
                .or(() -> to.flatMap(staff::byId)
                                .filter(other -> mayDo(id, other))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(AssignmentRefusal.NOBODY));
        if (no.isPresent()) {
            return new Refused<>(no.get());
        }
        if (!had.isEmpty()) {
            assignments.end(id, End.HANDED_OVER, person.id().value(), RowMoments.now(clock));
        }
        assignments.begin(id, draft, person.id(), RowMoments.now(clock));
        record(person, AuditAction.CASE_ASSIGNED, about, "to " + draft.to() + (had.isEmpty() ? "" : ", from " + had));
        return new Done<>();
    }

    /**
     * Takes a case from the person whose work it is.
     *
     * @param from the account to which it was assigned as whoever releases it saw it
     */
    @Transactional
    public CaseResult<AssignmentRefusal> release(CaseId id, String from, StaffMember person) {
        Optional<DeskCase> locked = cases.lock(id, person);
        if (locked.isEmpty()) {
            return new Unknown<>();
        }
        DeskCase about = locked.get();
        String had = had(about);
        Optional<AssignmentRefusal> no = whyNot(about, person)
                .or(() ->
                        had.isEmpty() || !had.equals(from) ? Optional.of(AssignmentRefusal.CHANGED) : Optional.empty());
        if (no.isPresent()) {
            return new Refused<>(no.get());
        }
        assignments.end(id, End.RELEASED, person.id().value(), RowMoments.now(clock));
        record(person, AuditAction.CASE_UNASSIGNED, about, "from " + had);
        return new Done<>();
    }

    private static Optional<AssignmentRefusal> whyNot(DeskCase about, StaffMember person) {
        if (!CaseRights.of(person).mayDecide()) {
            return Optional.of(AssignmentRefusal.ROLE);
        }
        return about.standing().list() == WorkList.ENDED ? Optional.of(AssignmentRefusal.ENDED) : Optional.empty();
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

    private void record(StaffMember person, AuditAction action, DeskCase about, String detail) {
        audit.add(person.id().value(), action, about.subject(), detail);
    }
}

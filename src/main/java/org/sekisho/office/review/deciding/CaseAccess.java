package org.sekisho.office.review.deciding;

import java.security.SecureRandom;
import java.util.Optional;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets stages that come after the review at a case, by the same rule as the desk. What is not theirs is put on the audit
 * trail as refused; what they then do with the case is for them to put there.
 */
@Service
public class CaseAccess {

    private static final SecureRandom LOTS = new SecureRandom();

    private final JdbcCaseRecords cases;
    private final ReviewSettings settings;
    private final AuditTrail audit;

    CaseAccess(JdbcCaseRecords cases, ReviewSettings settings, AuditTrail audit) {
        this.cases = cases;
        this.settings = settings;
        this.audit = audit;
    }

    /** The case; empty if there is none that this person may know of. */
    @Transactional
    public Optional<DeskCase> find(CaseId id, StaffMember person) {
        return told(cases.find(id, person), id, person);
    }

    /** The same, and nobody else changes it until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<DeskCase> lock(CaseId id, StaffMember person) {
        return told(cases.lock(id, person), id, person);
    }

    /** Notes how many answers authorities owe on a case that the caller has locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void owes(CaseId id, int answers) {
        cases.owes(id, answers);
    }

    /**
     * Whether finding a case of no concern takes a second person; then so does whatever else loosens how it is looked at. One that
     * was closed by nobody has no lot to go by, and takes two.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean closingTakesTwo(DeskCase locked) {
        if (locked.decisions().isEmpty() && locked.standing().status() != CaseStatus.OPEN) {
            return true;
        }
        long lot = cases.lot(locked.id(), LOTS.nextLong());
        return new TwoPersons(settings.secondPerson()).because(locked, DecisionKind.NO_CONCERN, lot) != null;
    }

    private Optional<DeskCase> told(Optional<DeskCase> found, CaseId id, StaffMember person) {
        if (found.isEmpty()) {
            audit.add(person.id().value(), AuditAction.CASE_REFUSED, "case " + id, "unknown or not theirs");
        }
        return found;
    }
}

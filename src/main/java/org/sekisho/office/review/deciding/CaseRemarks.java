package org.sekisho.office.review.deciding;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseResult;
import org.sekisho.office.review.CaseResult.Done;
import org.sekisho.office.review.CaseResult.Refused;
import org.sekisho.office.review.CaseResult.Unknown;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remarks on cases. Whoever may know of a case reads and writes them, and nobody else: they follow its level and go into no letter and
 * to no authority. None is changed; its author may strike one out, and it stays to be read.
 */
@Service
public class CaseRemarks {

    private final CaseAccess cases;
    private final JdbcRemarks remarks;
    private final AuditTrail audit;
    private final Clock clock;

    CaseRemarks(CaseAccess cases, JdbcRemarks remarks, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.remarks = remarks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those on a case to which the caller has been let, the oldest first. */
    @Transactional(readOnly = true)
    public List<Remark> of(DeskCase about) {
        return remarks.of(about.id());
    }

    @Transactional
    public CaseResult<RemarkRefusal> write(CaseId id, String typed, StaffMember person) {
        Optional<DeskCase> locked = cases.lock(id, person);
        if (locked.isEmpty()) {
            return new Unknown<>();
        }
        String words = typed.strip();
        if (words.isEmpty() || words.length() > Remark.LONGEST) {
            return new Refused<>(words.isEmpty() ? RemarkRefusal.NO_WORDS : RemarkRefusal.TOO_MANY_WORDS);
        }
        remarks.add(id, words, person.id(), RowMoments.now(clock));
        record(person, AuditAction.CASE_REMARK_WRITTEN, locked.get());
        return new Done<>();
    }

    /** Strikes out one of a person's own. */
    @Transactional
    public CaseResult<RemarkRefusal> strike(CaseId id, long remark, StaffMember person) {
        Optional<DeskCase> locked = cases.lock(id, person);
        if (locked.isEmpty()) {
            return new Unknown<>();
        }
        boolean theirs = remarks.of(id).stream()
                .anyMatch(one -> one.id() == remark && one.by().equals(person.id()) && one.struckAt() == null);
        if (!theirs) {
            return new Refused<>(RemarkRefusal.NOT_THEIRS);
        }
        remarks.strike(remark, RowMoments.now(clock));
        record(person, AuditAction.CASE_REMARK_STRUCK, locked.get());
        return new Done<>();
    }

    private void record(StaffMember person, AuditAction action, DeskCase about) {
        audit.add(person.id().value(), action, about.subject(), "");
    }
}

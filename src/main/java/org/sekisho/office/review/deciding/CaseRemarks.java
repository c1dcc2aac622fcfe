package org.sekisho.office.review.deciding;

import java.util.List;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.Refusal;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remarks on cases. Whoever may know of a case reads and writes them, and nobody else: they follow its level and go into no letter and
 * to no authority. None is changed; its author may strike one out, and it stays to be read.
 */
@Service
public class CaseRemarks {

    private final CaseActs acts;
    private final JdbcRemarks remarks;

    CaseRemarks(CaseActs acts, JdbcRemarks remarks) {
        this.acts = acts;
        this.remarks = remarks;
    }

    /** Why a remark was not written, or not struck out. */
    public enum Why implements Refusal {
        NO_WORDS,
        TOO_MANY_WORDS,
        /** Only the author may strike a remark out, and once. */
        NOT_THEIRS;

        @Override
        public String key() {
            return "remark.why." + name();
        }
    }

    /** Those on a case to which the caller has been let, the oldest first. */
    @Transactional(readOnly = true)
    public List<Remark> of(DeskCase about) {
        return remarks.of(about.id());
    }

    public CaseAnswer write(CaseId id, String typed, StaffMember person) {
        return acts.perform(id, person, act -> {
            String words = typed.strip();
            act.refuseIf(words.isEmpty(), Why.NO_WORDS);
            act.refuseIf(words.length() > Remark.LONGEST, Why.TOO_MANY_WORDS);
            remarks.add(id, words, act.by(), act.now());
            act.note(AuditAction.CASE_REMARK_WRITTEN, "");
        });
    }

    /** Strikes out one of a person's own. */
    public CaseAnswer strike(CaseId id, long remark, StaffMember person) {
        return acts.perform(id, person, act -> {
            boolean theirs = remarks.of(id).stream()
                    .anyMatch(one -> one.id() == remark && one.by().equals(act.by()) && one.struckAt() == null);
            act.refuseIf(!theirs, Why.NOT_THEIRS);
            remarks.strike(remark, act.now());
            act.note(AuditAction.CASE_REMARK_STRUCK, "");
        });
    }
}

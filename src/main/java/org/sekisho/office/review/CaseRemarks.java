package org.sekisho.office.review;

import java.util.List;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remarks on cases. Whoever may know of a case reads and writes them, and nobody else: they follow its level and go into no letter and
 * to no authority. None is changed; its author may strike one out, and it stays to be read.
 */
@Repository
public class CaseRemarks {

    private final CaseActs acts;
    private final JdbcClient client;

    CaseRemarks(CaseActs acts, JdbcClient client) {
        this.acts = acts;
        this.client = client;
    }

    /** Reasons for not writing a remark, or not striking it out. */
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

    /** The remarks on a case to which the caller has been let, the oldest first. */
    @Transactional(readOnly = true)
    public List<Remark> of(DeskCase about) {
        return of(about.id());
    }

    public CaseAnswer write(CaseId id, String typed, StaffMember person) {
        return acts.perform(id, person, act -> {
            String words = typed.strip();
            act.refuseIf(words.isEmpty(), Why.NO_WORDS);
            act.refuseIf(words.length() > Remark.LONGEST, Why.TOO_MANY_WORDS);
            client.sql("INSERT INTO case_remark (case_id, words, written_by, written_at) VALUES (?, ?, ?, ?)")
                    .params(id.value(), words, act.by().value(), RowMoments.stored(act.now()))
                    .update();
            act.note(AuditAction.CASE_REMARK_WRITTEN, "");
        });
    }

    /** Strikes out one of a person's own. */
    public CaseAnswer strike(CaseId id, long remark, StaffMember person) {
        return acts.perform(id, person, act -> {
            boolean theirs = of(id).stream()
                    .anyMatch(one -> one.id() == remark && one.by().equals(act.by()) && one.struckAt() == null);
            act.refuseIf(!theirs, Why.NOT_THEIRS);
            client.sql("UPDATE case_remark SET struck_at = ? WHERE id = ? AND struck_at IS NULL")
                    .params(RowMoments.stored(act.now()), remark)
                    .update();
            act.note(AuditAction.CASE_REMARK_STRUCK, "");
        });
    }

    private List<Remark> of(CaseId id) {
        return JdbcRecords.list(client, Remark.class, """
                        SELECT id, written_by AS `by`, written_at AS `at`, words, struck_at FROM case_remark
                        WHERE case_id = ? ORDER BY id""", id);
    }
}

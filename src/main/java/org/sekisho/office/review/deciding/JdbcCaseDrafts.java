package org.sekisho.office.review.deciding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.OwedOnClosing;
import org.sekisho.office.staff.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts as rows, one of each person for each case. */
@Repository
class JdbcCaseDrafts {

    private final JdbcClient client;

    JdbcCaseDrafts(JdbcClient client) {
        this.client = client;
    }

    void keep(CaseId id, StaffId person, DecisionDraft draft, Instant now) {
        client.sql("""
                        REPLACE INTO case_draft (case_id, person, decision, reason, words, owed_answers, kept_at)
                        VALUES (:case, :person, :decision, :reason, :words, :owed, :now)""")
                .param("case", id.value())
                .param("person", person.value())
                .param("decision", draft.kind() == null ? null : draft.kind().name())
                .param("reason", draft.reason() == null ? null : draft.reason().name())
                .param("words", draft.words())
                .param("owed", draft.owed() == null ? null : draft.owed().name())
                .param("now", RowMoments.stored(now))
                .update();
    }

    Optional<DecisionDraft> of(CaseId id, StaffId person) {
        return client.sql("SELECT * FROM case_draft WHERE case_id = ? AND person = ?")
                .params(id.value(), person.value())
                .query((row, n) -> draft(row))
                .optional();
    }

    void forget(CaseId id, StaffId person) {
        client.sql("DELETE FROM case_draft WHERE case_id = ? AND person = ?")
                .params(id.value(), person.value())
                .update();
    }

    void forgetBefore(Instant then) {
        client.sql("DELETE FROM case_draft WHERE kept_at < ?")
                .param(RowMoments.stored(then))
                .update();
    }

    private static DecisionDraft draft(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        String reason = row.getString("reason");
        String owed = row.getString("owed_answers");
        return new DecisionDraft(
                decision == null ? null : DecisionKind.valueOf(decision),
                reason == null ? null : DecisionReason.valueOf(reason),
                row.getString("words"),
                owed == null ? null : OwedOnClosing.valueOf(owed));
    }
}

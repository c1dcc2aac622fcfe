package org.sekisho.office.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people filled in and have not sent: each has one draft for each case, which nobody else sees. It is gone once they decide, once
 * it is empty, and {@value #DAYS} days after it was last changed.
 */
@Repository
public class CaseDrafts {

    private static final int DAYS = 30;

    private final JdbcCaseRecords cases;
    private final JdbcClient client;
    private final Clock clock;

    CaseDrafts(JdbcCaseRecords cases, JdbcClient client, Clock clock) {
        this.cases = cases;
        this.client = client;
        this.clock = clock;
    }

    /**
     * Keeps a draft in place of the one before; not if the person's own decision has overtaken it on the way.
     *
     * @param version of the case that the person saw
     * @return false if there is no such case, or the person may not know of it
     */
    @Transactional
    public boolean keep(CaseId id, int version, DecisionDraft draft, StaffMember person) {
        Optional<DeskCase> found = cases.lock(id, person);
        if (found.isEmpty()) {
            return false;
        }
        if (found.get().version() > version && isLastOf(found.get(), person)) {
            return true;
        }
        Instant now = clock.instant();
        JdbcRecords.change(client, "DELETE FROM case_draft WHERE kept_at < ?", now.minus(Duration.ofDays(DAYS)));
        if (draft.isEmpty()) {
            forget(id, person);
        } else {
            client.sql("""
                            REPLACE INTO case_draft (case_id, person, decision, reason, words, owed_answers, kept_at)
                            VALUES (:case, :person, :kind, :reason, :words, :owed, :now)""")
                    .params(JdbcRecords.values(draft.shortened()))
                    .param("case", id.value())
                    .param("person", person.id().value())
                    .param("now", RowMoments.stored(now))
                    .update();
        }
        return true;
    }

    private static boolean isLastOf(DeskCase now, StaffMember person) {
        Decision newest = now.newest();
        return newest != null
                && (newest.by().equals(person.id())
                        || newest.second() != null && newest.second().by().equals(person.id()));
    }

    public Optional<DecisionDraft> of(CaseId id, StaffMember person) {
        return JdbcRecords.find(client, DecisionDraft.class, """
                        SELECT decision AS kind, reason, words, owed_answers AS owed FROM case_draft
                        WHERE case_id = ? AND person = ?""", id, person.id());
    }

    public void forget(CaseId id, StaffMember person) {
        JdbcRecords.change(client, "DELETE FROM case_draft WHERE case_id = ? AND person = ?", id, person.id());
    }
}

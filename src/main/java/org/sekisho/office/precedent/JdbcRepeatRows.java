package org.sekisho.office.precedent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CountingDecision;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Repeats as rows. */
@Repository
class JdbcRepeatRows {

    private static final String EDITIONS = """
            (SELECT GROUP_CONCAT(DISTINCT e.list_edition_id ORDER BY e.list_edition_id) FROM entry_finding e
                WHERE e.filing_id = %1$s.filing_id AND e.queue = %1$s.queue)""";

    private final JdbcClient client;

    JdbcRepeatRows(JdbcClient client) {
        this.client = client;
    }

    /** Cases that a run opened, that are like others and that nobody has touched, always in the same order. */
    public List<CaseId> openedBy(long run, double belowRank) {
        return client.sql("""
                        SELECT c.id FROM review_case c JOIN filing f ON f.id = c.filing_id
                            JOIN case_likeness l ON l.case_id = c.id
                        WHERE c.run_id = ? AND c.status = 'OPEN' AND c.version = 0 AND c.held_by IS NULL
                            AND c.rank_score < ? AND l.hits IS NOT NULL AND NOT f.canary
                            AND NOT EXISTS (SELECT 1 FROM case_repeat r WHERE r.case_id = c.id)
                        ORDER BY f.number, f.version, c.queue""")
                .param(run)
                .param(belowRank)
                .query((row, n) -> new CaseId(row.getLong("id")))
                .list();
    }

    /** The newest first. */
    public List<Precedent> precedents(CaseId id) {
        return client.sql("""
                        SELECT d.id, d.decision, d.reason, d.decided_at, d.persons, b.queue, b.status, %s <=> %s AS same_editions
                        FROM case_likeness l
                            JOIN case_likeness a ON a.hits = l.hits AND a.found = l.found AND a.case_id <> l.case_id
                            JOIN review_case c ON c.id = l.case_id JOIN review_case b ON b.id = a.case_id
                            JOIN case_decision d ON d.case_id = b.id
                        WHERE l.case_id = ? AND %s
                        ORDER BY d.decided_at DESC, d.id DESC""".formatted(
                                EDITIONS.formatted("b"), EDITIONS.formatted("c"), CountingDecision.condition("d")))
                .param(id.value())
                .query((row, n) -> new Precedent(
                        row.getLong("id"),
                        DecisionKind.valueOf(row.getString("decision")),
                        DecisionReason.valueOf(row.getString("reason")),
                        RowMoments.of(row, "decided_at"),
                        row.getString("status").equals("CLOSED"),
                        row.getBoolean("same_editions"),
                        row.getString("queue").equals("SECRECY"),
                        row.getInt("persons")))
                .list();
    }

    public void keep(CaseId id, Repeat repeat, long seed) {
        client.sql("INSERT INTO case_repeat (case_id, run_id, decision_id, seed, drawn) VALUES (?, ?, ?, ?, ?)")
                .param(id.value())
                .param(repeat.run())
                .param(repeat.decision())
                .param(seed)
                .param(repeat.drawn())
                .update();
    }

    public Optional<Repeat> of(CaseId id) {
        return client.sql("SELECT * FROM case_repeat WHERE case_id = ?")
                .param(id.value())
                .query((row, n) ->
                        new Repeat(row.getLong("run_id"), row.getLong("decision_id"), row.getBoolean("drawn")))
                .optional();
    }

    /**
     * A decision that counts, on a case in which the very same was found.
     *
     * @param persons how many stand behind it
     */
    record Precedent(
            long id,
            DecisionKind kind,
            DecisionReason reason,
            Instant at,
            boolean stillClosed,
            boolean sameEditions,
            boolean ofSecrecy,
            int persons) {}

    /** What became of a case. */
    record Repeat(long run, long decision, boolean drawn) {}
}

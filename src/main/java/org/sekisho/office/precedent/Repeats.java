package org.sekisho.office.precedent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.precedent.RepeatRule.Precedent;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.CountingDecision;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.ReviewCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes cases that repeat, to the last character, what a person found of no concern: if the office wants that at all. It
 * decides nothing. What it closed names the decision that it repeats, and whoever may decide may open it again.
 */
@Repository
public class Repeats {

    private static final String EDITIONS = """
            (SELECT GROUP_CONCAT(DISTINCT e.list_edition_id ORDER BY e.list_edition_id) FROM entry_finding e
                WHERE e.filing_id = %1$s.filing_id AND e.queue = %1$s.queue)""";

    private final JdbcClient client;
    private final ReviewCases cases;
    private final AuditTrail audit;
    private final RepeatRule rule;

    Repeats(JdbcClient client, ReviewCases cases, AuditTrail audit, RepeatRule rule) {
        this.client = client;
        this.cases = cases;
        this.audit = audit;
        this.rule = rule;
    }

    /** How many cases of a run were closed, and how many more might have been and went to a person by lot. */
    public record Count(int closed, int drawn) {}

    /** The decision that a case repeats, and its run. */
    public record Repeated(long run, long decision) {}

    /** Closes those that a run opened. A second time closes nothing more. */
    @Transactional
    public Count close(long run) {
        if (!rule.closes()) {
            return new Count(0, 0);
        }
        long seed = rule.seed();
        SplittableRandom lots = new SplittableRandom(seed);
        int drawn = 0;
        List<AuditEvent> events = new ArrayList<>();
        for (CaseId id : openedBy(run, rule.belowRank())) {
            Optional<Precedent> repeated = rule.repeated(precedents(id));
            if (repeated.isEmpty()) {
                continue;
            }
            long decision = repeated.get().id();
            if (rule.draws(lots)) {
                keep(id, new Repeat(run, decision, true), seed);
                drawn++;
            } else {
                cases.closeAsRepeat(id, run, decision).ifPresent(subject -> {
                    keep(id, new Repeat(run, decision, false), seed);
                    events.add(new AuditEvent(
                            "sekisho run " + run,
                            AuditAction.CASE_CLOSED_AS_REPEAT,
                            subject,
                            "of decision %d, seed %d".formatted(decision, seed)));
                });
            }
        }
        int closed = events.size();
        if (closed + drawn > 0) {
            events.add(AuditEvent.ofRows("sekisho run " + run, "repeat", "run " + run));
            audit.add(events);
        }
        return new Count(closed, drawn);
    }

    /** The decision that a case closed by the rule repeats; empty for any other. */
    public Optional<Repeated> of(DeskCase shown) {
        return repeat(shown.id())
                .filter(repeat -> !repeat.drawn() && shown.standing().status() == CaseStatus.CLOSED)
                .filter(repeat -> shown.decisions().isEmpty())
                .map(repeat -> new Repeated(repeat.run(), repeat.decision()));
    }

    /** Cases that a run opened, that are like others and that nobody has touched, always in the same order. */
    private List<CaseId> openedBy(long run, double belowRank) {
        return JdbcRecords.list(client, CaseId.class, """
                        SELECT c.id FROM review_case c JOIN filing f ON f.id = c.filing_id
                            JOIN case_likeness l ON l.case_id = c.id
                        WHERE c.run_id = ? AND c.status = 'OPEN' AND c.version = 0 AND c.held_by IS NULL
                            AND c.rank_score < ? AND l.hits IS NOT NULL AND NOT f.canary
                            AND NOT EXISTS (SELECT 1 FROM case_repeat r WHERE r.case_id = c.id)
                        ORDER BY f.number, f.version, c.queue""", run, belowRank);
    }

    /** The newest first. */
    private List<Precedent> precedents(CaseId id) {
        return client.sql("""
                        SELECT d.id, d.decision AS kind, d.reason, d.decided_at AS at, b.status = 'CLOSED' AS still_closed,
                            %s <=> %s AS same_editions, b.queue = 'SECRECY' AS of_secrecy, d.persons
                        FROM case_likeness l
                            JOIN case_likeness a ON a.hits = l.hits AND a.found = l.found AND a.case_id <> l.case_id
                            JOIN review_case c ON c.id = l.case_id JOIN review_case b ON b.id = a.case_id
                            JOIN case_decision d ON d.case_id = b.id
                        WHERE l.case_id = ? AND %s
                        ORDER BY d.decided_at DESC, d.id DESC""".formatted(
                                EDITIONS.formatted("b"), EDITIONS.formatted("c"), CountingDecision.condition("d")))
                .param(id.value())
                .query(JdbcRecords.of(Precedent.class))
                .list();
    }

    private void keep(CaseId id, Repeat repeat, long seed) {
        client.sql("INSERT INTO case_repeat (case_id, run_id, decision_id, seed, drawn) VALUES (?, ?, ?, ?, ?)")
                .param(id.value())
                .param(repeat.run())
                .param(repeat.decision())
                .param(seed)
                .param(repeat.drawn())
                .update();
    }

    private Optional<Repeat> repeat(CaseId id) {
        return client.sql("SELECT run_id AS run, decision_id AS decision, drawn FROM case_repeat WHERE case_id = ?")
                .param(id.value())
                .query(JdbcRecords.of(Repeat.class))
                .optional();
    }

    /** A case's repeat, and whether it was drawn. */
    private record Repeat(long run, long decision, boolean drawn) {}
}

package org.sekisho.machine.fault;

import java.nio.file.Path;
import java.util.List;
import org.sekisho.machine.database.HomeDatabase;

/**
 * Everything that runs decide and keep, told by number and not by keys that depend on the order of work. Canaries
 * go through every run afresh, so of them it is what the last run made of them that counts; what each run puts on record of
 * itself, such as its lists, its count and their seals, is as often there as there were runs.
 */
final class DecidedRows {

    private static final List<String> DECIDED =
            List.of("""
            SELECT f.number, f.version, f.fingerprint, f.source, o.outcome, o.reason, o.rank_score, t.language,
                t.characters, t.passages, MD5(t.content) AS text
            FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
                LEFT JOIN filing_text t ON t.filing_id = f.id
            WHERE NOT f.canary ORDER BY f.number, f.version""", """
            SELECT f.number, f.version, d.ordinal, d.name, d.role, d.sha256, d.size, COUNT(c.ordinal) AS chunks,
                SUM(LENGTH(c.content)) AS kept
            FROM document d JOIN filing f ON f.id = d.filing_id LEFT JOIN document_chunk c ON c.document_id = d.id
            WHERE NOT f.canary
            GROUP BY f.number, f.version, d.ordinal, d.name, d.role, d.sha256, d.size
            ORDER BY f.number, f.version, d.ordinal""", """
            SELECT f.number, f.version, r.source FROM receipt r JOIN filing f ON f.id = r.filing_id
            WHERE NOT f.canary ORDER BY f.number, f.version, r.source""", """
            SELECT f.number, f.version, e.ordinal, e.entry_code, e.queue, e.requirement, e.near_limit, e.rank_score
            FROM entry_finding e JOIN filing f ON f.id = e.filing_id
            WHERE NOT f.canary ORDER BY f.number, f.version, e.ordinal""", """
            SELECT f.number, f.version, e.ordinal, e.finding_ordinal, e.rule, e.kind, e.section, e.place, e.document,
                e.page, e.span_start, e.span_end, e.symbol, e.weight
            FROM evidence e JOIN filing f ON f.id = e.filing_id
            WHERE NOT f.canary ORDER BY f.number, f.version, e.ordinal""", """
            SELECT f.number, f.version, e.ordinal, e.kind, e.role, e.name, e.span_start, e.span_end
            FROM filing_entity e JOIN filing f ON f.id = e.filing_id
            WHERE NOT f.canary ORDER BY f.number, f.version, e.ordinal""", """
            SELECT f.number, f.version, s.ordinal, s.agency, s.contract, s.span_start, s.span_end
            FROM state_funding s JOIN filing f ON f.id = s.filing_id
            WHERE NOT f.canary ORDER BY f.number, f.version, s.ordinal""", """
            SELECT f.number, f.version, u.ordinal, u.symbol
            FROM unknown_symbol u JOIN filing f ON f.id = u.filing_id
            WHERE NOT f.canary ORDER BY f.number, f.version, u.ordinal""", """
            SELECT f.number, f.version, u.ordinal, u.document, u.page, u.reason, u.detail
            FROM unread_part u JOIN filing f ON f.id = u.filing_id
            WHERE NOT f.canary ORDER BY f.number, f.version, u.ordinal""", """
            SELECT f.number, f.version, c.queue, c.status, c.rank_score, c.clock, c.due_on
            FROM review_case c JOIN filing f ON f.id = c.filing_id
            WHERE NOT f.canary ORDER BY f.number, f.version, c.queue""", """
            SELECT action, subject, COUNT(*) AS times FROM audit_record WHERE action NOT LIKE 'RUN_%'
                AND action NOT IN ('LIST_USED', 'FILINGS_COUNTED') AND subject NOT LIKE 'CANARY-%'
                AND NOT (action = 'ROWS_SEALED' AND (subject LIKE 'run %' OR subject LIKE 'list %'))
            GROUP BY action, subject ORDER BY action, subject""", """
            SELECT number, expectation, verdict FROM canary_result
            WHERE run_id = (SELECT MAX(id) FROM screening_run) ORDER BY number, expectation""", """
            SELECT COUNT(*) AS canaries_waiting FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
            WHERE f.canary AND o.filing_id IS NULL""", """
            SELECT COUNT(*) AS broken FROM audit_record r LEFT JOIN audit_record b ON b.id = r.id - 1
            WHERE r.id > 1 AND (b.id IS NULL OR b.hash <> r.previous_hash)""", """
            SELECT COUNT(*) AS ends FROM audit_head h JOIN audit_record r ON r.id = h.last_id AND r.hash = h.hash""");

    private DecidedRows() {}

    static List<String> of(Path home) {
        return HomeDatabase.rows(home, DECIDED);
    }
}

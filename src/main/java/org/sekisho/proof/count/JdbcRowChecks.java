package org.sekisho.proof.count;

import java.util.List;
import java.util.stream.Stream;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.proof.count.AllTimeCount.Difference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Checks of the rows that belong to each filing: an outcome of the run that has it in hand, a case if it needs one, its
 * documents, their bytes.
 */
record JdbcRowChecks(JdbcClient jdbc) {

    /** The rows that are missing. */
    List<Difference> differences(long run, JdbcRunScope scope) {
        return Stream.of(
                        waitingElsewhere(run, scope),
                        inOtherHands(scope),
                        withoutCase(scope),
                        documents(scope),
                        bytes(scope))
                .filter(found -> !found.filings().isEmpty())
                .toList();
    }

    /** Filings that an ended run left waiting and that the next one did not take over before it began to screen. */
    private Difference waitingElsewhere(long run, JdbcRunScope scope) {
        return named(
                "without outcome, and no run has them in hand",
                scope.over(jdbc, """
                        SELECT f.number FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE o.filing_id IS NULL AND NOT f.canary AND f.run_id IS NOT NULL AND f.run_id <> :run AND {in:f.run_id}
                        ORDER BY f.id""").param("run", run));
    }

    private Difference inOtherHands(JdbcRunScope scope) {
        return named("with the outcome of another run than has them in hand", scope.over(jdbc, """
                        SELECT f.number FROM screening_outcome o JOIN filing f ON f.id = o.filing_id
                        WHERE NOT f.canary AND (f.run_id IS NULL OR f.run_id <> o.run_id) AND {in:f.run_id} ORDER BY f.id"""));
    }

    private Difference withoutCase(JdbcRunScope scope) {
        return named("these need a person and have no case", scope.over(jdbc, """
                        SELECT f.number FROM screening_outcome o JOIN filing f ON f.id = o.filing_id
                            LEFT JOIN review_case c ON c.filing_id = o.filing_id
                        WHERE o.outcome IN ('FLAGGED', 'UNSCREENABLE') AND NOT f.canary AND c.id IS NULL AND {in:o.run_id}
                        ORDER BY f.id"""));
    }

    private Difference documents(JdbcRunScope scope) {
        return named("not as many documents as were received", scope.over(jdbc, """
                        SELECT f.number FROM filing f LEFT JOIN document d ON d.filing_id = f.id
                        WHERE {in:f.run_id}
                        GROUP BY f.id, f.number, f.documents
                        HAVING NOT (COUNT(d.id) <=> f.documents) ORDER BY f.id"""));
    }

    private Difference bytes(JdbcRunScope scope) {
        return named("documents without their bytes", scope.over(jdbc, """
                        SELECT DISTINCT f.number FROM filing f JOIN document d ON d.filing_id = f.id
                            LEFT JOIN document_chunk c ON c.document_id = d.id AND c.ordinal = 0
                        WHERE c.document_id IS NULL AND NOT f.quarantined AND {in:f.run_id} ORDER BY f.number"""));
    }

    private static Difference named(String detail, JdbcClient.StatementSpec numbers) {
        return new Difference(
                numbers.query((row, n) -> new FilingNumber(row.getString("number")))
                        .list(),
                detail);
    }
}

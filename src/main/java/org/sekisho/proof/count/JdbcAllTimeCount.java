package org.sekisho.proof.count;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.screening.record.OutcomeCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Both sides by SQL. Names are looked up only where something differs. */
@Repository
class JdbcAllTimeCount implements AllTimeCount {

    /** In one statement, and so of one moment. */
    private static final String COUNTS = """
            SELECT (SELECT COALESCE(SUM(t.filings), 0) FROM run_tally t
                    WHERE t.kind IN ('REGISTERED', 'ACCEPTED_RECEIVED')) AS received,
                COALESCE(SUM(o.outcome = 'CLEAR'), 0) AS clear,
                COALESCE(SUM(o.outcome = 'FLAGGED'), 0) AS flagged,
                COALESCE(SUM(o.outcome = 'UNSCREENABLE'), 0) AS unscreenable,
                COALESCE(SUM(o.outcome = 'EXEMPT'), 0) AS exempt,
                COALESCE(SUM(o.outcome IS NULL), 0) AS waiting
            FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
            WHERE NOT f.canary""";

    private final JdbcClient jdbc;
    private final JdbcRunsThenAndNow runs;
    private final JdbcNamesOnRecord names;

    JdbcAllTimeCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.runs = new JdbcRunsThenAndNow(jdbc);
        this.names = new JdbcNamesOnRecord(jdbc);
    }

    @Override
    public OutcomeCounts counts() {
        return jdbc.sql(COUNTS)
                .query((row, n) -> new OutcomeCounts(
                        row.getInt("received"),
                        row.getInt("clear"),
                        row.getInt("flagged"),
                        row.getInt("unscreenable"),
                        row.getInt("exempt"),
                        row.getInt("waiting")))
                .single();
    }

    @Override
    public List<Difference> differences(long run) {
        List<Difference> differences = new ArrayList<>(received());
        runs.differing().stream().map(this::difference).forEach(differences::add);
        Stream.of(waitingElsewhere(run), inOtherHands(), withoutCase(), documents(), bytes())
                .filter(found -> !found.filings().isEmpty())
                .forEach(differences::add);
        return differences;
    }

    private List<Difference> received() {
        OutcomeCounts counts = counts();
        return counts.addUp()
                ? List.of()
                : List.of(new Difference(
                        names.screenedAndGone(), "over all time " + counts + ", and that does not add up"));
    }

    private Difference difference(JdbcRunsThenAndNow.Differing run) {
        return new Difference(
                names.screenedOtherwise(run.run()),
                "run %d counted %s at its end, its rows now say %s"
                        .formatted(run.run(), run.then().outcomes(), run.now().outcomes()));
    }

    /** What an ended run left waiting is with the next one by now, which took it over before it began to screen. */
    private Difference waitingElsewhere(long run) {
        return named(
                "without outcome, and no run has them in hand", jdbc.sql("""
                        SELECT f.number FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE o.filing_id IS NULL AND NOT f.canary AND f.run_id IS NOT NULL AND f.run_id <> :run
                        ORDER BY f.id""").param("run", run));
    }

    private Difference inOtherHands() {
        return named("with the outcome of another run than has them in hand", jdbc.sql("""
                        SELECT f.number FROM screening_outcome o JOIN filing f ON f.id = o.filing_id
                        WHERE NOT f.canary AND (f.run_id IS NULL OR f.run_id <> o.run_id) ORDER BY f.id"""));
    }

    private Difference withoutCase() {
        return named("these need a person and have no case", jdbc.sql("""
                        SELECT f.number FROM screening_outcome o JOIN filing f ON f.id = o.filing_id
                            LEFT JOIN review_case c ON c.filing_id = o.filing_id
                        WHERE o.outcome IN ('FLAGGED', 'UNSCREENABLE') AND NOT f.canary AND c.id IS NULL
                        ORDER BY f.id"""));
    }

    private Difference documents() {
        return named("not as many documents as were received", jdbc.sql("""
                        SELECT f.number FROM filing f LEFT JOIN document d ON d.filing_id = f.id
                        GROUP BY f.id, f.number, f.documents
                        HAVING NOT (COUNT(d.id) <=> f.documents) ORDER BY f.id"""));
    }

    private Difference bytes() {
        return named("documents without their bytes", jdbc.sql("""
                        SELECT DISTINCT f.number FROM document d JOIN filing f ON f.id = d.filing_id
                            LEFT JOIN document_chunk c ON c.document_id = d.id AND c.ordinal = 0
                        WHERE c.document_id IS NULL AND NOT f.quarantined ORDER BY f.number"""));
    }

    private static Difference named(String detail, JdbcClient.StatementSpec numbers) {
        return new Difference(
                numbers.query((row, n) -> new FilingNumber(row.getString("number")))
                        .list(),
                detail);
    }

    @Override
    @Transactional
    public List<Difference> accept() {
        List<Difference> accepted = new ArrayList<>(received());
        OutcomeCounts counts = counts();
        runs.accept(
                0,
                "RECEIVED",
                counts.clear()
                        + counts.flagged()
                        + counts.unscreenable()
                        + counts.exempt()
                        + counts.waiting()
                        - counts.received());
        for (JdbcRunsThenAndNow.Differing run : runs.differing()) {
            accepted.add(difference(run));
            runs.accept(run);
        }
        return accepted;
    }
}

package org.sekisho.proof.count;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.proof.count.JdbcRunScope.JdbcRowCounts;
import org.sekisho.screening.record.OutcomeCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every filing ever received, against every outcome there is. Canaries are no filings of the office and are not in
 * it.
 *
 * <p>The two sides are independent: what was received was counted when it was registered, and what a run did when the run
 * ended; the other side is counted from the rows as they are now. So a row that someone deletes or changes by hand makes a
 * difference, however long ago it was written.
 *
 * <p>Going over all rows takes the longer the more filings are held. A night does so {@linkplain CountSettings in its turn}; between, it
 * goes over the rows of the runs since, takes the others as they were counted last, and so counts every filing all the same. For
 * a person both sides are of one moment, whatever a run registers meanwhile; names are looked up only where something differs.
 */
@Repository
public class AllTimeCount {

    private final JdbcClient jdbc;
    private final JdbcKeptCounts kept;
    private final JdbcRowCounts rows;
    private final JdbcRowChecks checks;
    private final JdbcRunsThenAndNow runs;
    private final JdbcNamesOnRecord names;

    AllTimeCount(JdbcClient jdbc, JdbcKeptCounts kept) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.rows = new JdbcRowCounts(jdbc);
        this.checks = new JdbcRowChecks(jdbc);
        this.runs = new JdbcRunsThenAndNow(jdbc);
        this.names = new JdbcNamesOnRecord(jdbc);
    }

    /** Received as it was counted then, the outcomes as the rows of the runs since the last whole count are now. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public OutcomeCounts counts() {
        JdbcRunScope scope = kept.since();
        return counts(scope, rows.over(scope));
    }

    /** The same, by all rows. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public OutcomeCounts wholeCounts() {
        return counts(JdbcRunScope.WHOLE, rows.over(JdbcRunScope.WHOLE));
    }

    private OutcomeCounts counts(JdbcRunScope scope, Map<Long, OutcomeCounts> counted) {
        OutcomeCounts all = Stream.concat(counted.values().stream(), kept.besides(scope).values().stream())
                .reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
        return new OutcomeCounts(
                received(), all.clear(), all.flagged(), all.unscreenable(), all.exempt(), all.waiting());
    }

    private int received() {
        return jdbc.sql(
                        "SELECT COALESCE(SUM(filings), 0) FROM run_tally WHERE kind IN ('REGISTERED', 'ACCEPTED_RECEIVED')")
                .query(Integer.class)
                .single();
    }

    /**
     * All that does not add up, by all rows.
     *
     * @param run the run in hand, whose own count is not closed yet
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Difference> differences(long run) {
        return differences(run, JdbcRunScope.WHOLE, rows.over(JdbcRunScope.WHOLE));
    }

    /**
     * A night's count: by all rows in its turn, and by those of the runs since on other nights. What it counts is kept for the next,
     * and sealed on the audit trail, whose end is held until the caller's transaction ends.
     *
     * @param run the run in hand
     * @return what does not add up
     */
    @Transactional
    public List<Difference> countNightly(long run) {
        JdbcRunScope scope = kept.due();
        Map<Long, OutcomeCounts> counted = rows.over(scope);
        List<Difference> differences = differences(run, scope, counted);
        kept.keep(run, scope, counted, differences.size());
        return differences;
    }

    /** The run from which on tonight's count goes over the rows; 0 if over all. Filings of runs before it have an outcome. */
    public long firstRunDue() {
        return kept.wholeThatHolds().orElse(0L);
    }

    private List<Difference> differences(long run, JdbcRunScope scope, Map<Long, OutcomeCounts> counted) {
        List<Difference> differences = new ArrayList<>(unlikeReceived(counts(scope, counted)));
        runs.differing(scope, counted).stream().map(this::difference).forEach(differences::add);
        differences.addAll(checks.differences(run, scope));
        return differences;
    }

    private List<Difference> unlikeReceived(OutcomeCounts counts) {
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

    /**
     * Takes the differences between then and now as known, so that later nights are not red because of them. What is
     * wrong with a filing itself, a document or a case that is gone, cannot be taken as known.
     *
     * @return what was accepted, to be put on record
     */
    @Transactional
    public List<Difference> accept() {
        Map<Long, OutcomeCounts> counted = rows.over(JdbcRunScope.WHOLE);
        OutcomeCounts counts = counts(JdbcRunScope.WHOLE, counted);
        List<Difference> accepted = new ArrayList<>(unlikeReceived(counts));
        runs.accept(
                0,
                "RECEIVED",
                counts.clear()
                        + counts.flagged()
                        + counts.unscreenable()
                        + counts.exempt()
                        + counts.waiting()
                        - counts.received());
        for (JdbcRunsThenAndNow.Differing run : runs.differing(JdbcRunScope.WHOLE, counted)) {
            accepted.add(difference(run));
            runs.accept(run);
        }
        return accepted;
    }

    /**
     * Names what is no longer as it was by the audit trail, which tells of every filing screened, by which run and with what
     * outcome, and is chained, so that nobody changes it unnoticed.
     */
    private record JdbcNamesOnRecord(JdbcClient jdbc) {

        private static final String VERSION = " version ";

        /**
         * Filings that a run screened, that no later run took to be tried again, and that do not have that outcome of that run
         * now.
         */
        List<FilingNumber> screenedOtherwise(long run) {
            Set<String> now = new HashSet<>(jdbc.sql("""
                            SELECT CONCAT(f.number, ' version ', f.version, ' ', o.outcome) AS screened
                            FROM screening_outcome o JOIN filing f ON f.id = o.filing_id WHERE o.run_id = :run
                            UNION ALL
                            SELECT CONCAT(f.number, ' version ', f.version, ' UNSCREENABLE')
                            FROM filing_retry r JOIN filing f ON f.id = r.filing_id
                            WHERE r.from_run = :run AND r.to_run IS NOT NULL
                            UNION ALL
                            SELECT CONCAT(f.number, ' version ', f.version, ' ', d.outcome)
                            FROM filing_doubt d JOIN filing f ON f.id = d.filing_id WHERE d.from_run = :run""")
                    .param("run", run)
                    .query((row, n) -> row.getString("screened"))
                    .list());
            return numbers(
                    jdbc.sql("""
                            SELECT CONCAT(subject, ' ', SUBSTRING_INDEX(detail, ',', 1)) AS screened FROM audit_record
                            WHERE action = 'FILING_SCREENED' AND actor = CONCAT('sekisho run ', :run) ORDER BY id""")
                            .param("run", run)
                            .query((row, n) -> row.getString("screened"))
                            .list(),
                    now);
        }

        /** Filings that were ever screened and are not registered now. */
        List<FilingNumber> screenedAndGone() {
            Set<String> now =
                    new HashSet<>(jdbc.sql("SELECT CONCAT(number, ' version ', version) AS filing FROM filing")
                            .query((row, n) -> row.getString("filing"))
                            .list());
            return numbers(
                    jdbc.sql("SELECT DISTINCT subject FROM audit_record WHERE action = 'FILING_SCREENED'")
                            .query((row, n) -> row.getString("subject"))
                            .list(),
                    now);
        }

        private static List<FilingNumber> numbers(List<String> then, Set<String> now) {
            List<FilingNumber> numbers = new ArrayList<>();
            then.stream()
                    .filter(filing -> !now.contains(filing))
                    .map(filing -> new FilingNumber(filing.substring(0, filing.indexOf(VERSION))))
                    .distinct()
                    .forEach(numbers::add);
            return numbers;
        }
    }

    /**
     * A count that does not add up.
     *
     * @param filings those it is about, as far as anything on record still names them
     * @param detail counts and codes
     */
    public record Difference(List<FilingNumber> filings, String detail) {

        public Difference {
            filings = List.copyOf(filings);
        }
    }
}

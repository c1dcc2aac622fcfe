package org.sekisho.proof.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sekisho.screening.record.OutcomeCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Both sides by SQL, each time of one moment. Names are looked up only where something differs. */
@Repository
class JdbcAllTimeCount implements AllTimeCount {

    private final JdbcClient jdbc;
    private final JdbcKeptCounts kept;
    private final JdbcRowCounts rows;
    private final JdbcRowChecks checks;
    private final JdbcRunsThenAndNow runs;
    private final JdbcNamesOnRecord names;

    JdbcAllTimeCount(JdbcClient jdbc, JdbcKeptCounts kept) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.rows = new JdbcRowCounts(jdbc);
        this.checks = new JdbcRowChecks(jdbc);
        this.runs = new JdbcRunsThenAndNow(jdbc);
        this.names = new JdbcNamesOnRecord(jdbc);
    }

    @Override
    @Transactional(readOnly = true)
    public OutcomeCounts counts() {
        JdbcRunScope scope = kept.since();
        return counts(scope, rows.over(scope));
    }

    @Override
    @Transactional(readOnly = true)
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

    @Override
    @Transactional(readOnly = true)
    public List<Difference> differences(long run) {
        return differences(run, JdbcRunScope.WHOLE, rows.over(JdbcRunScope.WHOLE));
    }

    @Override
    @Transactional
    public List<Difference> countNightly(long run) {
        JdbcRunScope scope = kept.due();
        Map<Long, OutcomeCounts> counted = rows.over(scope);
        List<Difference> differences = differences(run, scope, counted);
        kept.keep(run, scope, counted, differences.size());
        return differences;
    }

    @Override
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

    @Override
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
}

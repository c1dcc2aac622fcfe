package org.sekisho.night.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.lease.RunLock;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarms;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunReports;
import org.sekisho.night.run.RunStatus;
import org.sekisho.night.run.RunSummary;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.batch.core.BatchStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shows runs: those that have ended, and the one that goes on as it stands. */
@Repository
public record RunHistory(
        ScreeningRuns runs,
        RunLock lock,
        JdbcClient jdbc,
        RunReports reports,
        ScreeningOutcomes outcomes,
        RunAlarms alarms) {

    public Optional<RunSummary> latest() {
        return runs.latest();
    }

    /** The last so many runs, the newest first, as they stand. */
    public List<RunSummary> last(int most) {
        return runs.last(most).stream().map(this::asItStands).toList();
    }

    /** A run as it stands; empty if there is no such run. */
    public Optional<RunSummary> summary(long run) {
        return runs.byId(run).map(this::asItStands);
    }

    /**
     * A run that has not ended has the counts of now, and is abandoned if no process goes on with it. One that ends meanwhile gives
     * its lease back after it has said how it ended, so that it is read again.
     */
    private RunSummary asItStands(RunSummary summary) {
        if (summary.status() != RunStatus.RUNNING) {
            return summary;
        }
        RunSummary counted = summary.with(outcomes.counts(summary.run()));
        return lock.holder().filter(holder -> !holder.dead()).isPresent()
                ? counted
                : runs.byId(summary.run())
                        .filter(again -> again.status() != RunStatus.RUNNING)
                        .orElseGet(() -> counted.with(RunStatus.ABANDONED));
    }

    /** Why a run cannot be trusted; empty if it can. */
    public List<RunAlarm> alarms(long run) {
        return alarms.of(run);
    }

    /** The report of a run as things stand now; empty if there is no such run. */
    public Optional<RunReport> report(long run) {
        return runs.byId(run).map(summary -> reports.of(summary.run()));
    }

    /**
     * The steps of each run, in the order in which they began; a run that did not come so far has none. Parts of a step are left out.
     * Spring Batch keeps times of whichever zone it ran in: only what lies between them is used.
     */
    public Map<Long, List<RunStep>> steps(Collection<Long> ofRuns) {
        Map<Long, List<RunStep>> steps = new HashMap<>();
        if (!ofRuns.isEmpty()) {
            jdbc.sql("""
                            SELECT p.PARAMETER_VALUE AS run_id, s.STEP_NAME, s.STATUS, s.START_TIME, s.END_TIME
                            FROM BATCH_JOB_EXECUTION_PARAMS p
                                JOIN BATCH_STEP_EXECUTION s ON s.JOB_EXECUTION_ID = p.JOB_EXECUTION_ID
                            WHERE p.PARAMETER_NAME = :parameter AND p.PARAMETER_VALUE IN (:runs) AND s.STEP_NAME NOT LIKE '%:%'
                            ORDER BY s.STEP_EXECUTION_ID""")
                    .param("parameter", ScreenFilingsJob.RUN)
                    .param("runs", ofRuns.stream().map(String::valueOf).toList())
                    .query(row -> {
                        steps.computeIfAbsent(row.getLong("run_id"), run -> new ArrayList<>())
                                .add(step(row));
                    });
        }
        return steps;
    }

    private static RunStep step(ResultSet row) throws SQLException {
        LocalDateTime began = row.getObject("START_TIME", LocalDateTime.class);
        LocalDateTime ended = row.getObject("END_TIME", LocalDateTime.class);
        return new RunStep(
                row.getString("STEP_NAME"),
                BatchStatus.COMPLETED.name().equals(row.getString("STATUS")),
                began == null || ended == null ? null : Duration.between(began, ended));
    }

    /**
     * A step of a run, by the name that the job gives it.
     *
     * @param completed whether it came to its end
     * @param took from its beginning to its end, however that came; null while it goes on, and if its process died
     */
    public record RunStep(
            String name, boolean completed, @Nullable Duration took) {}
}

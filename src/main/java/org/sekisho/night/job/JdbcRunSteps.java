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
import org.springframework.batch.core.BatchStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Steps as Spring Batch keeps them. Its times are those of whichever zone it ran in: only what lies between them is used. */
@Repository
class JdbcRunSteps {

    private final JdbcClient jdbc;

    JdbcRunSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By run, in the order in which they began; a run that did not come so far has none. Parts of a step are left out. */
    public Map<Long, List<RunStep>> of(Collection<Long> runs) {
        Map<Long, List<RunStep>> steps = new HashMap<>();
        if (!runs.isEmpty()) {
            jdbc.sql("""
                            SELECT p.PARAMETER_VALUE AS run_id, s.STEP_NAME, s.STATUS, s.START_TIME, s.END_TIME
                            FROM BATCH_JOB_EXECUTION_PARAMS p
                                JOIN BATCH_STEP_EXECUTION s ON s.JOB_EXECUTION_ID = p.JOB_EXECUTION_ID
                            WHERE p.PARAMETER_NAME = :parameter AND p.PARAMETER_VALUE IN (:runs) AND s.STEP_NAME NOT LIKE '%:%'
                            ORDER BY s.STEP_EXECUTION_ID""")
                    .param("parameter", ScreenFilingsJob.RUN)
                    .param("runs", runs.stream().map(String::valueOf).toList())
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
}

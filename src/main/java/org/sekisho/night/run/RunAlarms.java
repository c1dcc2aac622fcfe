package org.sekisho.night.run;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The alarms of all runs. */
@Repository
public class RunAlarms {

    private static final Logger LOG = LoggerFactory.getLogger(RunAlarms.class);

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    RunAlarms(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts an alarm on record, in a transaction of its own: it has to stay even if the step that found it fails.
     * A caller whose own transaction wrote to the audit trail already would wait for itself. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void raise(long run, RunAlarm alarm) {
        LOG.error("Run {}: {}", run, alarm.summary());
        jdbc.sql("""
                        INSERT INTO run_alarm (run_id, kind, filings, detail, doubts, raised_at)
                        VALUES (:run, :kind, :filings, :detail, :doubts, :now)""")
                .param("run", run)
                .param("kind", alarm.kind().name())
                .param(
                        "filings",
                        alarm.filings().stream().map(FilingNumber::value).collect(Collectors.joining(" ")))
                .param("detail", alarm.detail())
                .param("doubts", alarm.kind().doubtsOutcomes())
                .param("now", RowMoments.stored(clock.instant()))
                .update();
        audit.add(List.of(AuditEvent.ofRows("sekisho run " + run, "alarm", "run " + run)));
    }

    /** The alarms of a run in the order in which they were raised. */
    public List<RunAlarm> of(long run) {
        return jdbc.sql("SELECT kind, filings, detail FROM run_alarm WHERE run_id = :run ORDER BY id")
                .param("run", run)
                .query((row, n) -> new RunAlarm(
                        RunAlarm.Kind.valueOf(row.getString("kind")),
                        numbers(row.getString("filings")),
                        row.getString("detail")))
                .list();
    }

    /** A filing's number holds no space. */
    private static List<FilingNumber> numbers(String joined) {
        return Arrays.stream(joined.split(" "))
                .filter(number -> !number.isEmpty())
                .map(FilingNumber::new)
                .toList();
    }
}

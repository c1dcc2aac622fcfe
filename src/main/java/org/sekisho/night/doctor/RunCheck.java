package org.sekisho.night.doctor;

import java.util.Locale;
import java.util.Optional;
import org.sekisho.machine.lease.LeaseHolder;
import org.sekisho.machine.lease.RunLock;
import org.sekisho.night.job.RunHistory;
import org.sekisho.night.run.RunSummary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who holds the run's lease, and how the last run ended. */
@Component
public class RunCheck implements Check {

    private static final String TAKES_OVER = "sekisho run: it takes over what waits";

    private final JdbcDatabase database;
    private final ObjectProvider<RunHistory> runs;
    private final ObjectProvider<RunLock> lease;

    RunCheck(JdbcDatabase database, ObjectProvider<RunHistory> runs, ObjectProvider<RunLock> lease) {
        this.database = database;
        this.runs = runs;
        this.lease = lease;
    }

    @Override
    public Finding look() {
        if (!database.hasTables()) {
            return Finding.ok("the tables of runs are still to be made");
        }
        Optional<LeaseHolder> holder = lease.getObject().holder();
        if (holder.isPresent()) {
            return holder.get().dead()
                    ? Finding.warning("a run died: " + holder.get().inWords(), TAKES_OVER)
                    : Finding.ok("a run is going on: " + holder.get().inWords());
        }
        return runs.getObject()
                .latest()
                .map(RunCheck::ended)
                .orElseGet(() -> Finding.ok("the lease is free; no run yet"));
    }

    private static Finding ended(RunSummary run) {
        return switch (run.status()) {
            case DONE -> Finding.ok("the lease is free; run %d is done".formatted(run.run()));
            case RUNNING -> Finding.warning("run %d died".formatted(run.run()), TAKES_OVER);
            case RED ->
                Finding.warning(
                        "run %d ended red".formatted(run.run()),
                        "sekisho report %d: its alarms say what to do".formatted(run.run()));
            case STOPPED, FAILED, ABANDONED ->
                Finding.warning(
                        "run %d ended as %s"
                                .formatted(run.run(), run.status().name().toLowerCase(Locale.ROOT)),
                        TAKES_OVER);
        };
    }
}

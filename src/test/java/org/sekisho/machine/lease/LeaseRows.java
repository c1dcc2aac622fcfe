package org.sekisho.machine.lease;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leases as they stand in the database, written from outside for tests. */
public final class LeaseRows {

    private LeaseRows() {}

    /** Lets this process hold the lease, as a run in it would. */
    public static void holdHere(JdbcClient jdbc, Duration length) {
        hold(jdbc, ProcessName.fresh(), length);
    }

    static void holdElsewhere(JdbcClient jdbc, Duration length) {
        RunningProcess ours = RunningProcess.ofOurs();
        RunningProcess other = new RunningProcess("other-host", 4711, ours.start(), "another-machine");
        hold(jdbc, ProcessName.fresh(other), length);
    }

    static void hold(JdbcClient jdbc, ProcessName name, Duration length) {
        jdbc.sql("""
                        REPLACE INTO shedlock (name, lock_until, locked_at, locked_by)
                        VALUES (:lease, TIMESTAMPADD(MICROSECOND, :micros, UTC_TIMESTAMP(3)), UTC_TIMESTAMP(3), :by)""")
                .param("lease", JdbcShedLock.LEASE)
                .param("micros", length.toNanos() / 1000)
                .param("by", name.written())
                .update();
    }

    /** Ends whatever lease there is. */
    public static void runOut(JdbcClient jdbc) {
        jdbc.sql("UPDATE shedlock SET lock_until = UTC_TIMESTAMP(3)").update();
    }

    static String until(JdbcClient jdbc) {
        return jdbc.sql("SELECT lock_until FROM shedlock").query(String.class).single();
    }
}

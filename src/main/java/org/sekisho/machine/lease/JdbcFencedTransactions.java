package org.sekisho.machine.lease;

import javax.sql.DataSource;
import org.sekisho.machine.database.JdbcRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * The transactions of all of Sekisho. While this process holds the run's lease, each asks as the last thing it does
 * whether the lease is still its own, and is rolled back if not. So does work that is done for a run of another process: it asks
 * whether that run still holds its lease, and whether the work is still this process's.
 *
 * <p>The question locks the lease's row shared until the commit: whoever would take the lease over waits that long, and
 * so finds what was committed before. It comes last, so that a renewal never waits for a whole transaction.
 */
@Component("transactionManager")
class JdbcFencedTransactions extends JdbcTransactionManager {

    private final transient Fence fence;
    private final transient LentLease lent;
    private final transient JdbcClient jdbc;

    JdbcFencedTransactions(DataSource database, Fence fence, LentLease lent) {
        super(database);
        this.fence = fence;
        this.lent = lent;
        this.jdbc = JdbcClient.create(database);
    }

    @Override
    protected void prepareForCommit(DefaultTransactionStatus status) {
        if (status.isNewTransaction() && !status.isReadOnly()) {
            fence.holder().ifPresent(this::mustStillHold);
            lent.ofThisThread().ifPresent(this::mustStillBeOurs);
        }
    }

    private void mustStillHold(ProcessName holder) {
        if (!holds(holder.written())) {
            throw new LeaseLostException(
                    "The run of %s lost its lease, because it stood still or had no database for too long. What it had not committed is undone; another run may go on in its place"
                            .formatted(holder.inWords()));
        }
    }

    private void mustStillBeOurs(LentLease.Loan loan) {
        if (!holds(loan.lease()) || !loan.stillOurs().getAsBoolean()) {
            throw new LeaseLostException(
                    "What this process did for the run of %s is undone: that run holds its lease no more, or gave the work to others"
                            .formatted(new ProcessName(loan.lease()).inWords()));
        }
    }

    private boolean holds(String holder) {
        return JdbcRecords.find(jdbc, String.class, """
                        SELECT name FROM shedlock
                        WHERE name = ? AND locked_by = ? AND lock_until > UTC_TIMESTAMP(3)
                        LOCK IN SHARE MODE""", JdbcShedLock.LEASE, holder)
                .isPresent();
    }

    /** A transaction came to its end when the run's lease, or a part of the run, was no longer its own; it was rolled back. */
    public static class LeaseLostException extends RuntimeException {

        LeaseLostException(String message) {
            super(message);
        }
    }
}

package org.sekisho.machine.lease;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * The transactions of all of Sekisho. While this process holds the run's lease, each asks as the last thing it does
 * whether the lease is still its own, and is rolled back if not.
 *
 * <p>The question locks the lease's row shared until the commit: whoever would take the lease over waits that long, and
 * so finds what was committed before. It comes last, so that a renewal never waits for a whole transaction.
 */
@Component("transactionManager")
class JdbcFencedTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient Fence fence;
    private final transient JdbcClient jdbc;

    JdbcFencedTransactions(DataSource database, Fence fence) {
        super(database);
        this.fence = fence;
        this.jdbc = JdbcClient.create(database);
    }

    @Override
    protected void prepareForCommit(DefaultTransactionStatus status) {
        if (status.isNewTransaction() && !status.isReadOnly()) {
            fence.holder().ifPresent(this::mustStillHold);
        }
    }

    private void mustStillHold(LeaseName holder) {
        boolean holds = jdbc.sql("""
                        SELECT name FROM shedlock
                        WHERE name = :lease AND locked_by = :holder AND lock_until > UTC_TIMESTAMP(3)
                        LOCK IN SHARE MODE""")
                .param("lease", JdbcShedLock.LEASE)
                .param("holder", holder.written())
                .query(String.class)
                .optional()
                .isPresent();
        if (!holds) {
            throw new LeaseLostException(holder);
        }
    }
}

package org.sekisho.batch;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sekisho.database.TestDatabase;

class JdbcRunLockTests {

    private final DataSource database = TestDatabase.fresh();
    private final JdbcRunLock lock = new JdbcRunLock(database);

    @Test
    void isHeldByOneRunUntilThatLetsItGo() {
        RunLock.Held held = lock.take().orElseThrow();
        assertThat(lock.take()).isEmpty();
        held.close();
        RunLock.Held next = lock.take().orElseThrow();
        next.close();
    }

    @Test
    void concernsOnlyItsOwnDatabase() {
        RunLock.Held held = lock.take().orElseThrow();
        RunLock.Held other = new JdbcRunLock(TestDatabase.fresh()).take().orElseThrow();
        other.close();
        held.close();
    }
}

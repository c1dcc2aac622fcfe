package org.sekisho.machine.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class HikariSessionsTests {

    @Test
    void haveTwoConnectionsForEachThreadThatScreensHoweverManyThereAre() {
        assertThat(poolFor(20, 16)).isGreaterThanOrEqualTo(2 * 20);
        assertThat(poolFor(2, 16)).isEqualTo(16);
        assertThat(poolFor(2, 40)).isEqualTo(40);
    }

    private static int poolFor(int threads, int asSet) {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setMaximumPoolSize(asSet);
            new HikariSessions(new MockEnvironment().withProperty("sekisho.run.threads", Integer.toString(threads)))
                    .postProcessBeforeInitialization(pool, "dataSource");
            return pool.getMaximumPoolSize();
        }
    }
}

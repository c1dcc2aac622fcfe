package org.sekisho.machine.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.yaml.snakeyaml.Yaml;

class HikariSessionsTests {

    @Test
    void haveTwoConnectionsForEachThreadThatScreensHoweverManyThereAre() {
        assertThat(poolFor(20, 16)).isGreaterThanOrEqualTo(2 * 20);
        assertThat(poolFor(2, 16)).isEqualTo(16);
        assertThat(poolFor(2, 40)).isEqualTo(40);
    }

    /** Also on a server of the office's own, which nobody told so: a machine that is gone holds up nobody for longer. */
    @Test
    void areEndedByTheServerWhenTheyStandStillWithinATransaction() throws Exception {
        try (InputStream file = getClass().getResourceAsStream("/application.yml");
                Connection session = TestDatabase.freshWithoutTables().getConnection();
                Statement statement = session.createStatement()) {
            Map<String, Object> settings = new Yaml().load(file);
            statement.execute("SET SESSION idle_write_transaction_timeout = 0");

            statement.execute(set(settings, "spring", "datasource", "hikari", "connection-init-sql"));

            try (ResultSet seconds = statement.executeQuery("SELECT @@SESSION.idle_write_transaction_timeout")) {
                assertThat(seconds.next()).isTrue();
                assertThat(seconds.getInt(1)).isEqualTo(40);
            }
        }
    }

    private static String set(Map<?, ?> settings, String... names) {
        Object found = settings;
        for (String name : names) {
            found = ((Map<?, ?>) found).get(name);
        }
        return (String) found;
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

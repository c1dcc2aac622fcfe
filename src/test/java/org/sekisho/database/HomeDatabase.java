package org.sekisho.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into the private database of a home folder from outside, for tests of whole runs. */
public final class HomeDatabase {

    private HomeDatabase() {}

    /** All rows of some queries, a line each, so that two homes can be compared row by row. */
    public static List<String> rows(Path home, List<String> queries) {
        try (MariaDb4jServer server = MariaDb4jServer.startOrFind(home.resolve("var"));
                HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(server.access().url(ServerAccess.DATABASE));
            pool.setUsername(ServerAccess.USER);
            pool.setPassword(server.access().password());
            JdbcClient jdbc = JdbcClient.create(pool);
            List<String> rows = new ArrayList<>();
            for (String query : queries) {
                for (Map<String, Object> row : jdbc.sql(query).query().listOfRows()) {
                    rows.add(row.toString());
                }
            }
            return rows;
        }
    }

    /** Does something while another connection holds the run lock, as another run would. */
    public static <T> T underRunLock(Path home, Callable<T> something) throws Exception {
        try (MariaDb4jServer server = MariaDb4jServer.startOrFind(home.resolve("var"));
                Connection holder = server.access().connect(ServerAccess.DATABASE);
                Statement lock = holder.createStatement()) {
            lock.execute("SELECT GET_LOCK(CONCAT('sekisho.run.', DATABASE()), 0)");
            return something.call();
        }
    }
}

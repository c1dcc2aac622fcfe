package org.sekisho.machine.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.HomeDatabase;
import org.springframework.jdbc.support.JdbcUtils;

/** When in a run something happens to it: after a time, or once the run has come as far as can be seen from outside. */
interface Moment {

    /** Asked again and again while the run goes on. */
    boolean reached(RunProcess run, Path home);

    /** Nobody asks any more. */
    default void over() {}

    static Moment after(Duration time) {
        return named("after %d ms".formatted(time.toMillis()), (run, home) -> run.millis() >= time.toMillis());
    }

    static Moment once(String file) {
        return named(file + " is there", (run, home) -> Files.exists(home.resolve(file)));
    }

    static Moment atRows(int rows, String table) {
        return new Rows("%d rows of %s".formatted(rows, table), rows, table);
    }

    static Moment atStep(String step) {
        return new Rows("step " + step, 1, "BATCH_STEP_EXECUTION WHERE STEP_NAME = '" + step + "'");
    }

    static Moment withAParser() {
        return named("a parser is there", (run, home) -> !run.parsers().isEmpty());
    }

    static Moment atTheEnd() {
        return new Rows("run ended", 1, "screening_run WHERE status <> 'RUNNING'");
    }

    private static Moment named(String name, Moment moment) {
        return new Moment() {
            @Override
            public boolean reached(RunProcess run, Path home) {
                return moment.reached(run, home);
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }

    /** So many rows are there, seen through one connection: to open one takes as much of the machine as the run has need of. */
    final class Rows implements Moment {

        private final String name;
        private final int rows;
        private final String from;
        private @Nullable Connection look;

        private Rows(String name, int rows, String from) {
            this.name = name;
            this.rows = rows;
            this.from = from;
        }

        @Override
        public boolean reached(RunProcess run, Path home) {
            look = look == null ? HomeDatabase.look(home).orElse(null) : look;
            return look != null && count(look) >= rows;
        }

        private int count(Connection connection) {
            try (Statement statement = connection.createStatement();
                    ResultSet counted = statement.executeQuery("SELECT COUNT(*) FROM " + from)) {
                return counted.next() ? counted.getInt(1) : 0;
            } catch (SQLException notThereYet) {
                over();
                return 0;
            }
        }

        @Override
        public void over() {
            JdbcUtils.closeConnection(look);
            look = null;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}

package org.sekisho.machine.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.sekisho.machine.database.HomeDatabase;

/** When in a run something happens to it: after a time, or once the run has come as far as can be seen from outside. */
interface Moment {

    /** Asked again and again while the run goes on. */
    boolean reached(RunProcess run, Path home);

    static Moment after(Duration time) {
        return named("after %d ms".formatted(time.toMillis()), (run, home) -> run.millis() >= time.toMillis());
    }

    static Moment once(String file) {
        return named(file + " is there", (run, home) -> Files.exists(home.resolve(file)));
    }

    static Moment atRows(int rows, String table) {
        return named("%d rows of %s".formatted(rows, table), (run, home) -> count(home, table) >= rows);
    }

    static Moment atStep(String step) {
        return named(
                "step " + step,
                (run, home) -> count(home, "BATCH_STEP_EXECUTION WHERE STEP_NAME = '" + step + "'") > 0);
    }

    static Moment withAParser() {
        return named("a parser is there", (run, home) -> !run.parsers().isEmpty());
    }

    static Moment atTheEnd() {
        return named("run ended", (run, home) -> count(home, "screening_run WHERE status <> 'RUNNING'") > 0);
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

    private static int count(Path home, String from) {
        Optional<Connection> look = HomeDatabase.look(home);
        if (look.isEmpty()) {
            return 0;
        }
        try (Connection connection = look.get();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + from)) {
            return rows.next() ? rows.getInt(1) : 0;
        } catch (SQLException notThereYet) {
            return 0;
        }
    }
}

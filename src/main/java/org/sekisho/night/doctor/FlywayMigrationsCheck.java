package org.sekisho.night.doctor;

import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** The tables are those of this program: none missing, none failed, none of a newer program. */
record FlywayMigrationsCheck(JdbcDatabase database, ObjectProvider<Flyway> flyway) implements Doctor.Check {

    @Override
    public Finding look() {
        database.reached();
        List<MigrationInfo> all = List.of(flyway.getObject().info().all());
        List<MigrationInfo> failed =
                all.stream().filter(script -> script.getState().isFailed()).toList();
        if (!failed.isEmpty()) {
            return Finding.wrong(
                    "half applied: " + versions(failed.stream()),
                    "the next command that uses the database repeats it; if it fails again, its message says why");
        }
        List<MigrationInfo> newer = all.stream()
                .filter(script -> script.getState() == MigrationState.FUTURE_SUCCESS
                        || script.getState() == MigrationState.MISSING_SUCCESS)
                .toList();
        if (!newer.isEmpty()) {
            return Finding.wrong(
                    "this program does not know what was applied: " + versions(newer.stream()),
                    "the database is of a newer Sekisho: install that one");
        }
        return changedOrWaiting(all);
    }

    private static Finding changedOrWaiting(List<MigrationInfo> all) {
        List<MigrationInfo> changed = all.stream()
                .filter(script -> script.getState().isApplied() && !script.isChecksumMatching())
                .toList();
        if (!changed.isEmpty()) {
            return Finding.wrong(
                    "not as this program would apply them: " + versions(changed.stream()),
                    "install the program that made the database, or restore a backup");
        }
        long waiting =
                all.stream().filter(script -> !script.getState().isApplied()).count();
        long applied = all.size() - waiting;
        if (waiting == 0) {
            return Finding.ok("all %d are applied".formatted(applied));
        }
        return applied == 0
                ? Finding.ok("the database is new; the first run makes its tables")
                : Finding.warning(
                        "%d are applied, %d are new with this program".formatted(applied, waiting),
                        "make a backup; the next command that uses the database applies them");
    }

    private static List<String> versions(Stream<MigrationInfo> scripts) {
        return scripts.map(script -> "V" + script.getVersion()).toList();
    }

    /** Applies nothing: who looks must not change what is seen. */
    static final class LeftAlone implements FlywayMigrationStrategy {

        @Override
        public void migrate(Flyway untouched) {
            // on purpose
        }
    }
}

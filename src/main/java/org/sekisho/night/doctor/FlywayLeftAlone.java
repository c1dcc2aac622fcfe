package org.sekisho.night.doctor;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Applies nothing: who looks must not change what is seen. */
public class FlywayLeftAlone implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        // on purpose
    }
}

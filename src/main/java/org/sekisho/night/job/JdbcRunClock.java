package org.sekisho.night.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.night.run.BatchSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds the clock of this machine against what the database knows, before a run begins. */
@Component
record JdbcRunClock(ObjectProvider<JdbcClient> database, Clock clock, BatchSettings settings) {

    void check() {
        List<String> problems = witnesses().against(clock.instant()).stream()
                .map(objection -> "The clock of this machine says %s: %s; %s"
                        .formatted(clock.instant(), objection.found(), objection.advice()))
                .toList();
        if (!problems.isEmpty()) {
            throw new ClockWitnesses.WrongClockException(problems);
        }
    }

    private ClockWitnesses witnesses() {
        try {
            JdbcClient asked = database.getObject();
            return new ClockWitnesses(
                    ClockWitnesses.whenBuilt(), newest(asked, settings.clockWasAheadTo()), now(asked));
        } catch (IOException e) {
            throw new UncheckedIOException("When the program was built could not be read", e);
        }
    }

    private static @Nullable Instant newest(JdbcClient database, @Nullable Instant wasAheadTo) {
        return database.sql(ClockWitnesses.NEWEST)
                .param("since", ClockWitnesses.since(wasAheadTo))
                .query((row, n) -> row.getObject(1, LocalDateTime.class))
                .optional()
                .map(at -> at.toInstant(ZoneOffset.UTC))
                .orElse(null);
    }

    private static Instant now(JdbcClient database) {
        return database.sql("SELECT UTC_TIMESTAMP(6)")
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }
}

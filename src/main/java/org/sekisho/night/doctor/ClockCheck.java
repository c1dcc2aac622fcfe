package org.sekisho.night.doctor;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sekisho.night.job.ClockWitnesses;
import org.sekisho.night.run.BatchSettings;
import org.springframework.stereotype.Component;

/**
 * Whether our clock can be right: the days that the law leaves are counted by it. It may not be before what is on record
 * or before the program itself, nor far from the database's.
 */
@Component
public class ClockCheck implements Check {

    private static final Duration NOTICEABLE = Duration.ofSeconds(5);

    private final Clock clock;
    private final JdbcDatabase database;
    private final BatchSettings settings;

    public ClockCheck(Clock clock, JdbcDatabase database, BatchSettings settings) {
        this.clock = clock;
        this.database = database;
        this.settings = settings;
    }

    @Override
    public Finding look() throws IOException {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("it is %s UTC".formatted(clock.instant().truncatedTo(ChronoUnit.SECONDS))));
        keptByNtp().ifPresent(findings::add);
        Instant built = ClockWitnesses.whenBuilt();
        try {
            Instant newest = database.newestRecord(settings.clockWasAheadTo()).orElse(null);
            JdbcDatabase.Server server = database.server();
            findings.addAll(against(new ClockWitnesses(built, newest, server.now())));
            findings.add(apart(Duration.between(clock.instant(), server.now()).abs()));
            if (server.sessionMinutesOffUtc() != 0) {
                findings.add(Finding.wrong(
                        "sessions of the database are %d minutes off UTC".formatted(server.sessionMinutesOffUtc()),
                        "take connectionTimeZone out of spring.datasource.url"));
            }
        } catch (DatabaseNotReachedException told) {
            findings.addAll(against(new ClockWitnesses(built, null, null)));
            findings.add(Finding.ok("not compared with the database"));
        }
        return Finding.of(findings);
    }

    /** By these a run refuses to begin. */
    private List<Finding> against(ClockWitnesses witnesses) {
        return witnesses.against(clock.instant()).stream()
                .map(objection -> Finding.wrong(objection.found(), objection.advice()))
                .toList();
    }

    private static Finding apart(Duration apart) {
        String found = "%d s apart from the database's".formatted(apart.toSeconds());
        return apart.compareTo(NOTICEABLE) > 0
                ? Finding.warning(found, "set both clocks by the same time server")
                : Finding.ok(found);
    }

    /** Machines without systemd do not tell; then nothing is said. */
    private static Optional<Finding> keptByNtp() {
        return Program.run("timedatectl", "show", "--property=NTPSynchronized", "--value")
                .map(String::strip)
                .flatMap(answer -> switch (answer) {
                    case "yes" -> Optional.of(Finding.ok("kept by a time server"));
                    case "no" -> Optional.of(Finding.warning("no time server keeps it", "timedatectl set-ntp true"));
                    default -> Optional.empty();
                });
    }
}

package org.sekisho.doctor;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether our clock can be right: the days that the law leaves are counted by it. It may not be before what is on record
 * or before the program itself, nor far from the database's.
 */
@Component
class ClockCheck implements Check {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Duration NOTICEABLE = Duration.ofSeconds(5);
    private static final String ADVICE = "set the clock (timedatectl set-ntp true); no dates are right before";

    private final Clock clock;
    private final JdbcDatabase database;

    ClockCheck(Clock clock, JdbcDatabase database) {
        this.clock = clock;
        this.database = database;
    }

    @Override
    public Finding look() throws IOException {
        Instant now = clock.instant();
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("it is %s UTC".formatted(now.truncatedTo(ChronoUnit.SECONDS))));
        built().flatMap(built -> before(now, built, "the program was built")).ifPresent(findings::add);
        keptByNtp().ifPresent(findings::add);
        try {
            database.newestRecord()
                    .flatMap(newest -> before(now, newest, "something was put on record"))
                    .ifPresent(findings::add);
            JdbcDatabase.Server server = database.server();
            findings.add(apart(Duration.between(clock.instant(), server.now()).abs()));
            if (server.sessionMinutesOffUtc() != 0) {
                findings.add(Finding.wrong(
                        "sessions of the database are %d minutes off UTC".formatted(server.sessionMinutesOffUtc()),
                        "take connectionTimeZone out of spring.datasource.url"));
            }
        } catch (DatabaseNotReachedException told) {
            findings.add(Finding.ok("not compared with the database"));
        }
        return Finding.of(findings);
    }

    private static Optional<Finding> before(Instant now, Instant past, String what) {
        return now.plus(TOLERANCE).isBefore(past)
                ? Optional.of(Finding.wrong(
                        "%s at %s, which is still to come".formatted(what, past.truncatedTo(ChronoUnit.SECONDS)),
                        ADVICE))
                : Optional.empty();
    }

    private static Finding apart(Duration apart) {
        String found = "%d s apart from the database's".formatted(apart.toSeconds());
        if (apart.compareTo(TOLERANCE) > 0) {
            return Finding.wrong(found, "set both clocks by the same time server");
        }
        return apart.compareTo(NOTICEABLE) > 0
                ? Finding.warning(found, "set both clocks by the same time server")
                : Finding.ok(found);
    }

    private static Optional<Instant> built() throws IOException {
        CodeSource source = ClockCheck.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            Path program = Path.of(source.getLocation().toURI());
            return Optional.of(Files.getLastModifiedTime(program).toInstant());
        } catch (URISyntaxException e) {
            throw new IOException("The program lies in a place without a path", e);
        }
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

package org.sekisho.night.job;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moments that the clock of this machine is held against: it may not be before the newest record or before the program itself,
 * nor far from the database's. A run refuses to begin by it, and {@code sekisho doctor} says why beforehand.
 *
 * @param built when the program was built; null if nobody knows
 * @param newest when the newest record was made, by the clock of those days; null if there is none
 * @param database the time at the database; null if it was not asked
 */
public record ClockWitnesses(
        @Nullable Instant built,
        @Nullable Instant newest,
        @Nullable Instant database) {

    /** Asks a database when its newest record was made, of those after {@code :since}. */
    public static final String NEWEST = """
            SELECT MAX(at) FROM (SELECT MAX(at) AS at FROM audit_record WHERE at > :since
                UNION ALL SELECT MAX(started_at) FROM screening_run WHERE started_at > :since) newest""";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Something that speaks against the clock. */
    public record Objection(String found, String advice) {}

    /** Empty if the clock may be right. */
    public List<Objection> against(Instant now) {
        List<Objection> objections = new ArrayList<>();
        before(
                        now,
                        built,
                        "the program was built",
                        "set the clock (timedatectl set-ntp true); no dates are right before")
                .ifPresent(objections::add);
        before(
                        now,
                        newest,
                        "something was put on record",
                        "set the clock (timedatectl set-ntp true); no dates are right before. If it is right, and was ahead then,"
                                + " set sekisho.run.clock-was-ahead-to: %s".formatted(newest))
                .ifPresent(objections::add);
        if (database != null) {
            Duration apart = Duration.between(now, database).abs();
            if (apart.compareTo(TOLERANCE) > 0) {
                objections.add(new Objection(
                        "%d s apart from the database's".formatted(apart.toSeconds()),
                        "set both clocks by the same time server"));
            }
        }
        return objections;
    }

    private static Optional<Objection> before(Instant now, @Nullable Instant past, String what, String advice) {
        return past != null && now.plus(TOLERANCE).isBefore(past)
                ? Optional.of(new Objection(
                        "%s at %s, which is still to come".formatted(what, past.truncatedTo(ChronoUnit.SECONDS)),
                        advice))
                : Optional.empty();
    }

    /** The moment from which records speak against the clock, as a database has it: the beginning, unless one was ahead. */
    public static LocalDateTime since(@Nullable Instant wasAheadTo) {
        return LocalDateTime.ofInstant(wasAheadTo == null ? Instant.EPOCH : wasAheadTo, ZoneOffset.UTC);
    }

    /** When this program was built; null if it lies in no file. */
    public static @Nullable Instant whenBuilt() throws IOException {
        CodeSource source = ClockWitnesses.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return null;
        }
        try {
            Path program = Path.of(source.getLocation().toURI());
            return Files.getLastModifiedTime(program).toInstant();
        } catch (URISyntaxException e) {
            throw new IOException("The program lies in a place without a path", e);
        }
    }

    /** The clock of this machine cannot be right; lists and deadlines go by it, and so nothing is begun. */
    public static final class WrongClockException extends RuntimeException {

        private final transient List<String> problems;

        WrongClockException(List<String> problems) {
            super(String.join("\n", problems));
            this.problems = List.copyOf(problems);
        }

        /** A sentence for each of them, and what to do. */
        public List<String> problems() {
            return problems;
        }
    }
}

package org.sekisho.machine.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sekisho.machine.database.HomeDatabase;
import org.sekisho.machine.database.PreparedHome;
import org.springframework.util.FileSystemUtils;

/** One inbox, what an undisturbed run makes of it, and runs over it to which something happens. */
final class FaultNight {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** How a run ends that screened all: it tells of what could not be read only if no run before it did. */
    static final Set<Integer> DONE = Set.of(RunProcess.DONE, RunProcess.UNSCREENABLE);

    /** Filings of every kind: office XML, broken, PDF, a folder with a damaged document, zips, a letter without a number. */
    private static final List<String> OF_ALL_KINDS = List.of(
            "US20260401101A1-quantum-key-receiver.xml",
            "US20260401114A1-not-well-formed.xml",
            "US13990105B2-gan-radar-amplifier.xml",
            "JP2026991112A-towed-array.xml",
            "US20260401116A1.pdf",
            "US20260401120A1",
            "fish-finder",
            "JP2026991121A",
            "letter-without-number");

    /** Few entries are enough: this is not about matching. */
    private static final String LIST = """
            list: faults
            title: Two entries to run with
            edition: "1"
            entries:
              - code: Q-01
                title: Receivers of quantum keys
                queue: secrecy
                area: quantum
                basis: made up for a test
                rules:
                  - words: quantum
                examples:
                  match:
                    - A quantum key receiver.
              - code: M-01
                title: Under water
                queue: disclosure
                area: ocean
                basis: made up for a test
                rules:
                  - words: sonar
                  - symbols: [B63G 8/00]
                examples:
                  match:
                    - A sonar for fish.
            """;

    /** Where the first run was when it ended, as its rows tell. */
    private static final List<String> WHERE = List.of(
            "SELECT GROUP_CONCAT(status ORDER BY id SEPARATOR ' ') AS runs FROM screening_run",
            "SELECT COUNT(*) AS filings FROM filing",
            "SELECT COUNT(*) AS outcomes FROM screening_outcome WHERE run_id = 1",
            """
            SELECT s.STEP_NAME AS step FROM BATCH_STEP_EXECUTION s JOIN BATCH_JOB_EXECUTION_PARAMS p
                ON p.JOB_EXECUTION_ID = s.JOB_EXECUTION_ID AND p.PARAMETER_NAME = 'run' AND p.PARAMETER_VALUE = '1'
            WHERE s.STEP_NAME NOT LIKE 'screenPart%' ORDER BY s.STEP_EXECUTION_ID DESC LIMIT 1""");

    private final Path folder;
    private final Path inbox;
    private final Path first;
    private final List<String> undisturbed;
    private final long millis;
    private final AtomicInteger homes = new AtomicInteger();

    /** What came of a fault. */
    record Outcome(
            Fault fault, Moment moment, String where, int firstExit, int secondExit, boolean equal, String said) {

        @Override
        public String toString() {
            return "%-30s %-42s %-72s %4d %4d %s"
                    .formatted(fault, moment, where, firstExit, secondExit, equal ? "equal" : "DIFFERENT");
        }
    }

    /** Runs once without any fault, in a folder, over the project's own filings and as many small ones as asked for. */
    FaultNight(Path folder, int filings) {
        this.folder = folder;
        this.inbox = inbox(folder, filings);
        this.first = folder.resolve("undisturbed");
        RunProcess run = run(first);
        assertThat(run.exitCode()).as(run.said()).isEqualTo(RunProcess.UNSCREENABLE);
        this.millis = run.millis();
        this.undisturbed = DecidedRows.of(first);
    }

    Path inbox() {
        return inbox;
    }

    long millis() {
        return millis;
    }

    List<String> undisturbed() {
        return undisturbed;
    }

    int undisturbed(String table) {
        return HomeDatabase.rows(first, List.of("SELECT number FROM " + table)).size();
    }

    /** A home in which nothing has run; the server's program is there, which saves unpacking it. */
    Path newHome() {
        Path home = folder.resolve("home-" + homes.incrementAndGet());
        Path program = first.resolve("var/mariadb-server");
        try (Stream<Path> files = Files.walk(program)) {
            Path copy = Files.createDirectories(home.resolve("var")).resolve("mariadb-server");
            for (Path file : files.toList()) {
                Path to = copy.resolve(program.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.createLink(to, file);
                }
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A home in which nothing has run, and whose database has its tables already. */
    Path preparedHome() {
        return PreparedHome.at(emptyHome());
    }

    /** A home without anything, as on the very first day. */
    Path emptyHome() {
        return folder.resolve("home-" + homes.incrementAndGet());
    }

    RunProcess run(Path home, String... settings) {
        return runOver(inbox, home, settings);
    }

    /** An inbox with the same filings, and some more. */
    Path inboxWith(Consumer<Path> more) throws IOException {
        Path other = folder.resolve("inbox-with-more");
        FileSystemUtils.copyRecursively(inbox, other);
        more.accept(other);
        return other;
    }

    RunProcess runOver(Path from, Path home, String... settings) {
        return RunProcess.start(
                home,
                List.of(settings),
                "run",
                "--inbox",
                from.toString(),
                "--list",
                inbox.resolveSibling("list.yml").toString());
    }

    /** Waits until a run has come to a moment, or has ended before it. */
    static void waitFor(Moment moment, RunProcess run, Path home) {
        try {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .atMost(LONGEST)
                    .until(() -> !run.isAlive() || moment.reached(run, home));
        } finally {
            moment.over();
        }
    }

    /** Lets something happen to a run, runs once more, and compares. */
    Outcome disturb(Fault fault, Moment moment, Path home) {
        RunProcess struck = run(home);
        waitFor(moment, struck, home);
        fault.strike(struck, home);
        int firstExit = struck.exitCode();
        return outcome(fault, moment, firstExit, struck.said(), home);
    }

    private Outcome outcome(Fault fault, Moment moment, int firstExit, String said, Path home) {
        RunProcess next = run(home);
        int secondExit = next.exitCode();
        List<String> rows;
        String where;
        try {
            rows = DecidedRows.of(home);
            where = where(home);
        } catch (RuntimeException e) {
            throw new AssertionError("After %s at %s: %s".formatted(fault, moment, next.said()), e);
        }
        List<String> left = leftovers(home);
        boolean equal = rows.equals(undisturbed) && DONE.contains(secondExit) && left.isEmpty();
        if (equal) {
            FileSystemUtils.deleteRecursively(home.toFile());
        }
        return new Outcome(
                fault,
                moment,
                where + (left.isEmpty() ? "" : " left: " + left),
                firstExit,
                secondExit,
                equal,
                "--- first\n%s\n--- second\n%s\n--- rows\n%s".formatted(said, next.said(), difference(rows)));
    }

    private String difference(List<String> rows) {
        List<String> missing = new ArrayList<>(undisturbed);
        missing.removeAll(rows);
        List<String> extra = new ArrayList<>(rows);
        extra.removeAll(undisturbed);
        return "missing %s\nextra %s".formatted(missing, extra);
    }

    private static String where(Path home) {
        return String.join(" ", HomeDatabase.rows(home, WHERE)).replaceAll("[{}]", "");
    }

    /** What must not outlive a night: copies of documents, and processes. */
    private static List<String> leftovers(Path home) {
        List<String> left = new ArrayList<>();
        for (String place : List.of("var/work", "var/spool", "var/mariadb.users")) {
            try (Stream<Path> files = Files.list(home.resolve(place))) {
                files.map(Path::toString).forEach(left::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        ProcessHandle.allProcesses()
                .filter(process -> RunProcess.commandLine(process).contains(home + "/"))
                .map(process -> "process " + process.pid())
                .forEach(left::add);
        return left;
    }

    /** Filings of all kinds, and one of them many times over under other numbers. */
    private static Path inbox(Path folder, int filings) {
        try {
            Path inbox = Files.createDirectory(folder.resolve("inbox"));
            String filing = Files.readString(Path.of("testdata/filings/US20260401101A1-quantum-key-receiver.xml"));
            assertThat(filing).contains("20260401101");
            StringBuilder bulk = new StringBuilder();
            IntStream.range(0, filings)
                    .forEach(i -> bulk.append(filing.replace("20260401101", Integer.toString(2100000 + i) + "0000"))
                            .append('\n'));
            Files.writeString(inbox.resolve("ipa261119.xml"), bulk);
            Files.writeString(folder.resolve("list.yml"), LIST);
            for (String kind : OF_ALL_KINDS) {
                FileSystemUtils.copyRecursively(Path.of("testdata/filings", kind), inbox.resolve(kind));
            }
            return inbox;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

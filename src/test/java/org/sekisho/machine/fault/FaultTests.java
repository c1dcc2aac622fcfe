package org.sekisho.machine.fault;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.machine.database.HomeDatabase;

/**
 * Runs in processes of their own, to which something happens, against the promise that the next run makes it all good:
 * what it leaves equals what an undisturbed run leaves, row by row. The full form is src/test/fault/run.sh.
 */
@Tag("whole")
class FaultTests {

    private static final int FILINGS = Integer.getInteger("sekisho.faults.filings", 24);
    private static final long SEED = Long.getLong("sekisho.faults.seed", 20261125);
    private static final int AT_ONCE = Integer.getInteger("sekisho.faults.at-once", 1);
    private static final String OUTCOMES = "screening_outcome";

    /** Short enough to wait for its end, long enough to be renewed on a machine with much else to do. */
    private static final String LEASE = "sekisho.lease.length=8s";

    /** A run asks a database that is gone some ten times, one after the other. */
    private static final String NO_PATIENCE = "spring.datasource.hikari.connection-timeout=500";

    private static final String POISONED = """
            SELECT DISTINCT f.number, f.source, o.outcome FROM filing f
                LEFT JOIN screening_outcome o ON o.filing_id = f.id
            WHERE f.source LIKE '%US2026999000%'""";

    @TempDir
    static Path folder;

    private static FaultNight night;

    @BeforeAll
    static void anUndisturbedRun() {
        night = new FaultNight(folder, FILINGS);
    }

    /** One home, to whose runs one thing after another happens, and the first of them on its first day. */
    @Test
    void endsAsAnUndisturbedRunDoesWhateverHappenedToTheRunsBeforeIt() {
        Path home = night.newHome();

        RunProcess atStart = struck(Fault.STOP, Moment.once("var/mariadb.lock"), home);
        assertThat(atStart.exitCode()).as(atStart.said()).isEqualTo(RunProcess.STOPPED);
        assertThat(atStart.said()).contains("Stopped before it began: nothing was done.");
        RunProcess killed = struck(Fault.KILL, Moment.atRows(FILINGS / 2, "filing"), home);
        RunProcess killedAgain = struck(Fault.KILL, Moment.atRows(FILINGS / 4, OUTCOMES), home);
        RunProcess lost = struck(Fault.DATABASE_LOST, Moment.atRows(FILINGS / 2, OUTCOMES), home, NO_PATIENCE);
        assertThat(lost.exitCode()).as(lost.said()).isEqualTo(RunProcess.FAILED);
        assertThat(lost.said()).contains("Failed: the database does not answer");
        RunProcess stopped = struck(Fault.STOP, Moment.atRows(3 * FILINGS / 4, OUTCOMES), home);
        assertThat(stopped.exitCode()).as(stopped.said()).isEqualTo(RunProcess.STOPPED);
        FaultNight.Outcome outcome = night.disturb(Fault.KILL, Moment.atStep("writeReport"), home);

        String before = Stream.of(killed, killedAgain, lost, stopped)
                .map(RunProcess::said)
                .collect(joining("--- next\n"));
        assertThat(outcome.equal()).as(outcome + "\n" + before + outcome.said()).isTrue();
        assertThat(outcome.said()).containsPattern("Run \\d had died: ").containsPattern("run-\\d/report.html");
    }

    private static RunProcess struck(Fault fault, Moment moment, Path home, String... settings) {
        RunProcess run = night.run(home, settings);
        FaultNight.waitFor(moment, run, home);
        fault.strike(run, home);
        run.exitCode();
        return run;
    }

    /** As long as the first run lives, it is the only one; once it stands still, another takes over. */
    @Test
    void onlyOneRunGoesOnAndNoneWritesAWordMoreOnceAnotherTookOverWhatItLeftStanding() {
        Path home = night.preparedHome();
        RunProcess first = night.run(home, LEASE, "sekisho.extraction.time-limit=5m");
        FaultNight.waitFor(Moment.withAParser(), first, home);
        List<ProcessHandle> parsers = first.parsers();
        parsers.forEach(parser -> RunProcess.signal(parser.pid(), "STOP")); // so that it waits for them
        RunProcess beside = night.run(home);
        RunProcess recover = RunProcess.start(home, List.of(), "recover");
        assertThat(beside.exitCode()).as(beside.said()).isEqualTo(RunProcess.LOCKED);
        assertThat(beside.said()).contains("another run is going on (process ");
        assertThat(recover.exitCode()).as(recover.said()).isEqualTo(RunProcess.LOCKED);
        assertThat(recover.said()).containsPattern("a run is going on \\(process .* the lease runs \\d+ s more");
        parsers.forEach(parser -> RunProcess.signal(parser.pid(), "CONT"));

        FaultNight.waitFor(Moment.atRows(FILINGS / 3, OUTCOMES), first, home);
        first.signal("STOP");
        try {
            FaultNight.waitFor(Moment.atRows(1, "shedlock WHERE lock_until <= UTC_TIMESTAMP(3)"), first, home);
            RunProcess second = night.run(home, LEASE);
            assertThat(second.exitCode()).as(second.said()).isIn(FaultNight.DONE);
        } finally {
            first.signal("CONT");
        }
        assertThat(first.exitCode()).as(first.said()).isEqualTo(RunProcess.FAILED);
        assertThat(first.said()).containsAnyOf("lost its lease", "The lease is lost");
        assertThat(HomeDatabase.rows(home, List.of("SELECT status FROM screening_run ORDER BY id")))
                .containsExactly("{status=ABANDONED}", "{status=DONE}");
        assertThat(DecidedRows.of(home)).isEqualTo(night.undisturbed());
    }

    /** Each of these ended every night for everybody once. */
    @Test
    void screensTheInnocentsAsIfNothingWereWrongWhateverPoisonLiesAmongThem() throws Exception {
        Path inbox = night.inboxWith(PoisonedFilings::put);
        Path home = night.preparedHome();

        RunProcess run = night.runOver(inbox, home);

        assertThat(run.exitCode()).as(run.said()).isIn(RunProcess.UNSCREENABLE, RunProcess.RED);
        assertThat(run.millis()).as("no poison holds up a night").isLessThan(8 * night.millis());
        assertThat(DecidedRows.of(home)).containsAll(night.undisturbed());
        assertThat(HomeDatabase.rows(home, List.of(POISONED)))
                .hasSizeGreaterThanOrEqualTo(PoisonedFilings.all().size())
                .allSatisfy(row -> assertThat(row).doesNotContain("outcome=null"));
    }

    /** Every fault there is, at moments all over the run. */
    @Test
    @EnabledIfSystemProperty(named = "sekisho.faults", matches = "full")
    void losesAndDoublesNothingWhateverHappensWhenever() throws Exception {
        ExecutorService atOnce = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<FaultNight.Outcome>> outcomes = new ArrayList<>();
            for (Planned planned : plan()) {
                outcomes.add(atOnce.submit(() -> happen(planned)));
            }
            List<String> table = new ArrayList<>();
            List<FaultNight.Outcome> bad = new ArrayList<>();
            for (Future<FaultNight.Outcome> future : outcomes) {
                FaultNight.Outcome outcome = future.get();
                table.add("%2d %s".formatted(table.size() + 1, outcome));
                System.out.println(table.get(table.size() - 1));
                if (!outcome.equal()) {
                    bad.add(outcome);
                    System.out.println(outcome.said());
                }
            }
            Files.write(Path.of("target/faults.txt"), table);
            assertThat(bad).isEmpty();
        } finally {
            atOnce.shutdownNow();
        }
    }

    private static FaultNight.Outcome happen(Planned planned) {
        Path home = planned.onTheFirstDay() ? night.emptyHome() : night.newHome();
        return night.disturb(planned.fault(), planned.moment(), home);
    }

    private record Planned(Fault fault, Moment moment, boolean onTheFirstDay) {}

    private static List<Planned> plan() {
        Random random = new Random(SEED);
        int scripts = night.undisturbed("(SELECT version AS number FROM flyway_schema_history) h");
        int all = night.undisturbed("filing");
        List<Planned> plan = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            plan.add(new Planned(Fault.KILL, timeIn(random, 0, 0.4), true));
        }
        for (int i = 0; i < 4; i++) {
            plan.add(new Planned(Fault.KILL, timeIn(random, 0.3, 1), false));
        }
        for (int rows : List.of(1, scripts / 2, scripts - 1)) {
            plan.add(new Planned(Fault.KILL, Moment.atRows(rows, "flyway_schema_history"), false));
        }
        for (int rows : List.of(1, all / 2, all)) {
            plan.add(new Planned(Fault.KILL, Moment.atRows(rows, "filing"), false));
        }
        for (int i = 0; i < 7; i++) {
            plan.add(
                    new Planned(Fault.KILL, Moment.atRows(1 + i * all / 7 + random.nextInt(all / 7), OUTCOMES), false));
        }
        plan.add(new Planned(Fault.KILL, Moment.atStep("reconcileOutcomes"), false));
        plan.add(new Planned(Fault.KILL, Moment.atStep("writeReport"), false));
        plan.add(new Planned(Fault.KILL, Moment.once("var/reports/run-1/report.json"), false));
        plan.add(new Planned(Fault.KILL, Moment.atTheEnd(), false));
        plan.add(new Planned(Fault.DATABASE_LOST, Moment.atRows(scripts / 2, "flyway_schema_history"), false));
        plan.add(new Planned(Fault.DATABASE_LOST, Moment.atRows(all / 2, "filing"), false));
        plan.add(new Planned(Fault.DATABASE_LOST, Moment.atRows(all / 3, OUTCOMES), false));
        plan.add(new Planned(Fault.DATABASE_LOST, Moment.atStep("writeReport"), false));
        plan.add(new Planned(Fault.DATABASE_RESTARTED, Moment.atRows(all / 2, "filing"), false));
        plan.add(new Planned(Fault.DATABASE_RESTARTED, Moment.atRows(all / 2, OUTCOMES), false));
        plan.add(new Planned(Fault.STOP, timeIn(random, 0.2, 0.5), false));
        plan.add(new Planned(Fault.STOP, Moment.atRows(all / 2, OUTCOMES), false));
        plan.add(new Planned(Fault.STOP_WITH_A_PARSER_THAT_HANGS, Moment.withAParser(), false));
        return plan;
    }

    private static Moment timeIn(Random random, double from, double to) {
        return Moment.after(Duration.ofMillis((long) (night.millis() * (from + random.nextDouble() * (to - from)))));
    }

    /** On a disk of its own, which only root can mount. */
    @Test
    void aFullDiskFailsTheRunByNameAndLosesNothing() throws Exception {
        Path home = night.preparedHome();
        try (SmallDisk disk = SmallDisk.at(home.resolve("var"))) {
            assumeThat(disk.isMounted()).as("may mount a disk").isTrue();
            RunProcess run = struck(Fault.DISK_FULL, Moment.atRows(FILINGS / 3, OUTCOMES), home);

            assertThat(run.exitCode()).as(run.said()).isEqualTo(RunProcess.FAILED);
            assertThat(run.said()).contains("Failed: the disk that holds " + home.resolve("var") + " is full");
            RunProcess next = night.run(home);
            assertThat(next.exitCode()).as(next.said()).isIn(FaultNight.DONE);
            assertThat(DecidedRows.of(home)).isEqualTo(night.undisturbed());
        }
    }
}

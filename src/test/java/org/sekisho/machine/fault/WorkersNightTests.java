package org.sekisho.machine.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights of several processes, of which one dies, hangs, is cut off or comes back late: what is left equals what one process
 * leaves, row by row. The full form: {@code mvn test -Dtest=WorkersNightTests -Dworkers.moments=20}; of some faults only, as
 * one that failed, with {@code -Dworkers.faults='WORKER_.*'}.
 */
@Tag("whole")
class WorkersNightTests {

    private static final int FILINGS = Integer.getInteger("sekisho.faults.filings", 60);
    private static final int MOMENTS = Integer.getInteger("workers.moments", 0);
    private static final Pattern FAULTS = Pattern.compile(System.getProperty("workers.faults", ".*"));
    private static final int AT_ONCE = 2;
    private static final Duration LONG = Duration.ofMinutes(3);
    /** Long enough for a worker to start its program, and soon over when the only one is silent. */
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private static final String OUTCOMES = "screening_outcome";
    private static final String BY_WORKERS =
            "SELECT COUNT(DISTINCT worker) AS workers FROM screening_part WHERE state = 'DONE'";

    @TempDir
    static Path folder;

    private static FaultNight night;

    @BeforeAll
    static void anUndisturbedRunOfOneProcess() {
        night = new FaultNight(folder, FILINGS);
    }

    /** And the other worker does its part for both managers. */
    @Test
    void aWorkerAndThenTheManagerThatAreKilledLeaveWhatOneProcessLeaves() throws Exception {
        try (WorkersNight workers = new WorkersNight(night)) {
            RunProcess killed = workers.worker();
            RunProcess other = workers.worker();
            RunProcess manager = workers.manager(LONG);
            workers.awaitRows(1, "screening_part WHERE state = 'DONE'", manager);
            workers.awaitWork(2, manager);
            killed.kill();
            workers.awaitRows(FILINGS / 2, OUTCOMES, manager);
            manager.kill();

            endsWell(workers.manager(LONG), workers);
            assertThat(workers.query("SELECT status FROM screening_run ORDER BY id"))
                    .containsExactly("{status=ABANDONED}", "{status=DONE}");
            assertThat(workers.query(BY_WORKERS)).isNotEqualTo(List.of("{workers=0}"));
            assertThat(other.terminate()).isLessThan(30);
            assertThat(other.exitCode()).as(other.said()).isEqualTo(RunProcess.DONE);
            assertThat(workers.query("SELECT worker FROM screening_worker")).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void whatAWorkerThatStoodStillDoesLateIsUndoneAndOneWithAnotherSettingTakesNoPart() throws Exception {
        try (WorkersNight workers = new WorkersNight(night)) {
            RunProcess still = workers.workerBy(workers.databasePort());
            workers.worker("sekisho.ranking.claim=9");
            workers.awaitWorkers(2);
            RunProcess manager = workers.manager(A_WHILE);
            workers.awaitWork(1, manager);
            still.signal("STOP");
            workers.awaitRows(1, "screening_part WHERE state = 'TAKEN'", manager);
            still.signal("CONT");

            endsWell(manager, workers);
            assertThat(workers.query(BY_WORKERS)).isIn(List.of("{workers=0}"), List.of("{workers=1}"));
            assertThat(workers.notes())
                    .contains(
                            "A part of filings was given to others: its worker, process ",
                            "is silent",
                            "A worker took no part: process ",
                            "of run 1: it differs in sekisho.ranking");
        }
    }

    @Test
    void aNightWithoutABrokerSaysSoAndIsDoneByItself() throws Exception {
        try (WorkersNight workers = new WorkersNight(night)) {
            endsWell(workers.manager(Duration.ofSeconds(1), "sekisho.workers.broker=127.0.0.1:1"), workers);
            assertThat(workers.notes()).contains("No worker took a part for 1 s: this machine went on by itself");
        }
    }

    /** Whoever is struck, at moments all over the night. */
    @Test
    @EnabledIfSystemProperty(named = "workers.moments", matches = "[1-9]\\d*")
    void losesAndDoublesNothingWhateverHappensToWhomeverWhenever() throws Exception {
        int all = night.undisturbed("filing");
        List<Callable<String>> nights = Arrays.stream(WorkersFault.values())
                .filter(fault -> FAULTS.matcher(fault.name()).matches())
                .flatMap(fault -> IntStream.range(0, MOMENTS).mapToObj(i ->
                        (Callable<String>) () -> happen(fault, (2 * i + 1) * all / (2 * MOMENTS))))
                .toList();
        assertThat(nights).isNotEmpty();

        List<String> table = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<String> night : threads.invokeAll(nights)) {
                table.add(night.get());
            }
        } finally {
            threads.shutdownNow();
        }

        Files.write(Path.of("target/workers-faults.txt"), table);
        assertThat(table).allMatch(line -> line.endsWith(" equal"));
    }

    private static String happen(WorkersFault fault, int outcomes) throws Exception {
        String line = happened(fault, outcomes);
        System.out.println(line);
        return line;
    }

    private static String happened(WorkersFault fault, int outcomes) throws Exception {
        try (WorkersNight workers = new WorkersNight(night)) {
            WorkersFault.Cast cast = fault.begin(workers);
            workers.awaitRows(outcomes, OUTCOMES, cast.manager());
            fault.strike(cast);
            int first = cast.manager().exitCode();
            int last = FaultNight.DONE.contains(first)
                    ? first
                    : workers.manager(WorkersNight.SILENT).exitCode();
            boolean equal = workers.rows().equals(night.undisturbed());
            return "%-20s at %3d outcomes, %d %d %s"
                    .formatted(
                            fault,
                            outcomes,
                            first,
                            last,
                            equal ? "equal" : "DIFFERENT " + cast.manager().said());
        }
    }

    private static void endsWell(RunProcess manager, WorkersNight workers) {
        assertThat(manager.exitCode()).as(manager.said()).isIn(FaultNight.DONE);
        assertThat(workers.rows()).isEqualTo(night.undisturbed());
    }
}

package org.sekisho.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.sekisho.machine.database.HomeDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A night by one process, and by 1, 2 and 4 workers with a manager, all on this machine and with one thread each: processor time a
 * filing, the database's and the manager's share, and what goes over the wire to the broker. A night has so many filings for each
 * process that screens, and is measured from when so many of them are done, to the last: until then each starts and compiles what
 * it runs. A machine that others use, too, is half as quick again in one minute as in another; so one process does a night before
 * and after each, and workers are compared with those two. {@code src/test/bench/run.sh WorkersBenchmark 400 400}
 */
public final class WorkersBenchmark {

    private static final List<Integer> WORKERS = List.of(1, 2, 4);
    private static final double NANOS_A_MILLI = 1e6;
    private static final long BETWEEN_LOOKS = 200;

    private final Path work = Path.of("target", "workers-benchmark").toAbsolutePath();

    private WorkersBenchmark() {}

    /**
     * What was taken until a moment, or between two.
     *
     * @param filings that have an outcome
     * @param clock milliseconds by the clock
     * @param manager milliseconds of processor of the run's own process, with the broker in it
     * @param workers of all workers together, with their parsers
     * @param database of the database
     * @param wire bytes between workers and broker, both ways
     */
    private record Taken(int filings, double clock, double manager, double workers, double database, long wire) {

        private double all() {
            return manager + workers + database;
        }

        private double each() {
            return all() / filings;
        }

        private Taken since(Taken before) {
            return new Taken(
                    filings - before.filings,
                    clock - before.clock,
                    manager - before.manager,
                    workers - before.workers,
                    database - before.database,
                    wire - before.wire);
        }
    }

    /** A night that goes on. */
    private record Night(Path home, Process run, List<Process> workers, Wire wire, JdbcClient rows) {

        private Taken now() {
            return new Taken(
                    outcomes(),
                    System.nanoTime() / NANOS_A_MILLI,
                    processor(run.toHandle()),
                    workers.stream()
                            .map(Process::toHandle)
                            .mapToDouble(WorkersBenchmark::processor)
                            .sum(),
                    HomeDatabase.server(home).map(WorkersBenchmark::processor).orElse(0.0),
                    wire.bytes.get());
        }

        private int outcomes() {
            return rows.sql("SELECT COUNT(*) FROM screening_outcome")
                    .query(Integer.class)
                    .single();
        }

        private Taken once(int filings) throws InterruptedException {
            while (outcomes() < filings) {
                if (!run.isAlive()) {
                    throw new IllegalStateException("The night ended with %d, see %s".formatted(run.exitValue(), home));
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
            return now();
        }
    }

    public static void main(String[] arguments) throws Exception {
        int before = Integer.parseInt(arguments[0]);
        int measured = Integer.parseInt(arguments[1]);
        System.out.println(Machine.description());
        System.out.printf(
                "ms a filing; %d filings for each process that screens, after %d for each%n", measured, before);
        System.out.println(
                "| workers | filings | by the clock | processor in all | against one process | manager | workers | database | bytes |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        WorkersBenchmark benchmark = new WorkersBenchmark();
        Taken alone = benchmark.night(before, before + measured, 0);
        System.out.println(row(0, alone, alone.each()));
        for (int workers : WORKERS) {
            Taken taken = benchmark.night(before * workers, (before + measured) * workers, workers);
            Taken again = benchmark.night(before, before + measured, 0);
            System.out.println(row(workers, taken, (alone.each() + again.each()) / 2));
            System.out.println(row(0, again, again.each()));
            alone = again;
        }
        System.out.println("load average now: " + Machine.load());
    }

    private static String row(int workers, Taken taken, double alone) {
        double filings = taken.filings();
        return "| %s | %.0f | %.1f | %.1f | %.2f | %.1f | %.1f | %.1f (%.0f %%) | %.1f |"
                .formatted(
                        workers == 0 ? "none" : Integer.toString(workers),
                        filings,
                        taken.clock() / filings,
                        taken.each(),
                        taken.each() / alone,
                        taken.manager() / filings,
                        taken.workers() / filings,
                        taken.database() / filings,
                        100 * taken.database() / taken.all(),
                        taken.wire() / filings);
    }

    private Taken night(int before, int filings, int workers) throws Exception {
        FileSystemUtils.deleteRecursively(work);
        Path inbox = Files.createDirectories(work.resolve("inbox"));
        BulkFile.write(inbox.resolve("bulk.xml"), Long.MAX_VALUE, filings);
        Path home = work.resolve("home");
        List<Process> started = new ArrayList<>();
        try (AutoCloseable database = HomeDatabase.hold(home);
                Wire wire = new Wire()) {
            for (int i = 0; i < workers; i++) {
                started.add(
                        sekisho(home, List.of("sekisho.workers.broker=127.0.0.1:" + wire.near.getLocalPort()), "work"));
            }
            List<Process> helpers = List.copyOf(started);
            Process run = sekisho(
                    home,
                    List.of(
                            "sekisho.workers.port=" + wire.far,
                            "sekisho.workers.alone-after=1h",
                            "sekisho.run.inboxes[0]=" + inbox),
                    "run",
                    "--workers",
                    workers == 0 ? "threads" : "remote");
            started.add(run);
            try (Connection rows = connected(home)) {
                Night night = new Night(
                        home, run, helpers, wire, JdbcClient.create(new SingleConnectionDataSource(rows, true)));
                Taken begun = night.once(before);
                return night.once(filings).since(begun);
            }
        } finally {
            for (Process process : started) {
                end(process);
            }
        }
    }

    private static void end(Process process) throws InterruptedException {
        List<ProcessHandle> parsers = process.descendants().toList();
        process.destroyForcibly().waitFor();
        parsers.forEach(ProcessHandle::destroyForcibly);
    }

    /** Once the tables are there. */
    private static Connection connected(Path home) throws InterruptedException, SQLException {
        while (HomeDatabase.rows(home, List.of("SHOW TABLES LIKE 'screening_outcome'"))
                .isEmpty()) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        return HomeDatabase.look(home).orElseThrow();
    }

    private static double processor(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(took -> took.toNanos() / NANOS_A_MILLI)
                .sum();
    }

    private Process sekisho(Path home, List<String> settings, String... command) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.add("-Dsekisho.install=" + Path.of("").toAbsolutePath());
        words.add("-Dsekisho.run.threads=1");
        settings.forEach(setting -> words.add("-D" + setting));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.sekisho.cli.Sekisho"));
        words.addAll(List.of(command));
        words.addAll(List.of("--home", home.toString()));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        work.resolve("said.txt").toFile()))
                .start();
    }

    /** A wire between workers and broker that counts what goes over it. */
    private static final class Wire implements AutoCloseable {

        private final ServerSocket near = door();
        private final int far;
        private final AtomicLong bytes = new AtomicLong();

        private Wire() throws IOException {
            try (ServerSocket free = door()) {
                far = free.getLocalPort();
            }
            thread(this::accept);
        }

        private static ServerSocket door() throws IOException {
            return new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        }

        /** Where nobody answers yet the worker hears so, and tries again. */
        private Void accept() throws IOException {
            while (true) {
                Socket worker = near.accept();
                try {
                    Socket broker = new Socket("127.0.0.1", far);
                    thread(() -> copy(worker, broker));
                    thread(() -> copy(broker, worker));
                } catch (IOException nobody) {
                    worker.close();
                }
            }
        }

        private Void copy(Socket from, Socket to) throws IOException {
            byte[] some = new byte[16 * 1024];
            try (from;
                    to) {
                for (int read = from.getInputStream().read(some);
                        read >= 0;
                        read = from.getInputStream().read(some)) {
                    bytes.addAndGet(read);
                    to.getOutputStream().write(some, 0, read);
                }
                return null;
            }
        }

        /** Ends when either end is gone. */
        private static void thread(Callable<?> task) {
            Thread thread = new Thread(
                    () -> {
                        try {
                            task.call();
                        } catch (Exception ended) {
                            // either end is gone
                        }
                    },
                    "wire");
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void close() throws IOException {
            near.close();
        }
    }
}

package org.sekisho.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.sekisho.machine.database.HomeDatabase;
import org.springframework.util.FileSystemUtils;

/**
 * A night by one process, and by 1, 2 and 4 workers with a manager, all on this machine and with one thread each: processor time a
 * filing, the database's and the manager's share, and what goes over the wire to the broker. Each is run over few and over many
 * filings; the difference leaves out what a process takes once, such as starting and compiling. {@code src/test/bench/run.sh
 * WorkersBenchmark 500 1500}
 */
public final class WorkersBenchmark {

    private static final List<Integer> WORKERS = List.of(0, 1, 2, 4);
    private static final double NANOS_A_MILLI = 1e6;

    private final Path work = Path.of("target", "workers-benchmark").toAbsolutePath();

    private WorkersBenchmark() {}

    /**
     * What a night took.
     *
     * @param clock milliseconds of the run by the clock, its start included
     * @param manager milliseconds of processor of the run's own process, with the broker in it
     * @param workers of all workers together, with their parsers
     * @param database of the database
     * @param wire bytes between workers and broker, both ways
     */
    private record Taken(int filings, double clock, double manager, double workers, double database, long wire) {

        private double all() {
            return manager + workers + database;
        }

        private Taken without(Taken fewer) {
            return new Taken(
                    filings - fewer.filings,
                    clock - fewer.clock,
                    manager - fewer.manager,
                    workers - fewer.workers,
                    database - fewer.database,
                    wire - fewer.wire);
        }
    }

    public static void main(String[] arguments) throws Exception {
        int few = Integer.parseInt(arguments[0]);
        int many = Integer.parseInt(arguments[1]);
        System.out.println(Machine.description());
        System.out.printf("ms a filing, of the %d filings that %d are more than %d%n", many - few, many, few);
        System.out.println(
                "| workers | by the clock | processor in all | against one process | manager | workers | database | bytes |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        WorkersBenchmark benchmark = new WorkersBenchmark();
        double alone = 0;
        for (int workers : WORKERS) {
            Taken fewer = benchmark.night(few, workers);
            Taken more = benchmark.night(many, workers).without(fewer);
            alone = workers == 0 ? more.all() : alone;
            System.out.printf(
                    "| %s | %.1f | %.1f | %.2f | %.1f | %.1f | %.1f (%.0f %%) | %.1f |%n",
                    workers == 0 ? "none" : Integer.toString(workers),
                    more.clock() / more.filings(),
                    more.all() / more.filings(),
                    more.all() / alone,
                    more.manager() / more.filings(),
                    more.workers() / more.filings(),
                    more.database() / more.filings(),
                    100 * more.database() / more.all(),
                    (double) more.wire() / more.filings());
        }
        System.out.println("load average now: " + Machine.load());
    }

    private Taken night(int filings, int workers) throws Exception {
        FileSystemUtils.deleteRecursively(work);
        Path inbox = Files.createDirectories(work.resolve("inbox"));
        BulkFile.write(inbox.resolve("bulk.xml"), Long.MAX_VALUE, filings);
        Path home = work.resolve("home");
        try (AutoCloseable database = HomeDatabase.hold(home);
                Wire wire = new Wire()) {
            List<Process> others = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                others.add(sekisho(home, List.of("sekisho.workers.broker=127.0.0.1:" + wire.near()), "work"));
            }
            Thread.sleep(workers == 0 ? 0 : Duration.ofSeconds(20).toMillis()); // so that all are there when it begins
            double databaseBefore = database(home);
            double ended = Machine.processorOfEnded();
            long begun = System.nanoTime();
            Process run = sekisho(
                    home,
                    List.of(
                            "sekisho.workers.port=" + wire.far(),
                            "sekisho.workers.alone-after=1h",
                            "sekisho.run.inboxes[0]=" + inbox),
                    "run",
                    "--workers",
                    workers == 0 ? "threads" : "remote");
            int exit = run.waitFor();
            double clock = (System.nanoTime() - begun) / NANOS_A_MILLI;
            double manager = 1000 * (Machine.processorOfEnded() - ended);
            double databaseTook = database(home) - databaseBefore;
            others.forEach(Process::destroy);
            for (Process other : others) {
                other.waitFor();
            }
            if (exit != 0 && exit != 3) { // one of the corpus' filings is not well-formed
                throw new IllegalStateException("The night ended with %d, see %s".formatted(exit, work));
            }
            double rest = 1000 * (Machine.processorOfEnded() - ended) - manager;
            return new Taken(filings, clock, manager, rest, databaseTook, wire.bytes());
        }
    }

    private static double database(Path home) {
        return HomeDatabase.server(home)
                        .flatMap(server -> server.info().totalCpuDuration())
                        .map(Duration::toNanos)
                        .orElse(0L)
                / NANOS_A_MILLI;
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

        private int near() {
            return near.getLocalPort();
        }

        private int far() {
            return far;
        }

        private long bytes() {
            return bytes.get();
        }

        private void accept() {
            while (!near.isClosed()) {
                try {
                    Socket worker = near.accept();
                    connect(worker);
                } catch (IOException ended) {
                    return;
                }
            }
        }

        /** Where nobody answers yet the worker hears so, and tries again. */
        private void connect(Socket worker) throws IOException {
            try {
                Socket broker = new Socket("127.0.0.1", far);
                thread(() -> copy(worker, broker));
                thread(() -> copy(broker, worker));
            } catch (IOException nobody) {
                worker.close();
            }
        }

        private void copy(Socket from, Socket to) {
            byte[] some = new byte[16 * 1024];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(some); read >= 0; read = in.read(some)) {
                    bytes.addAndGet(read);
                    out.write(some, 0, read);
                }
            } catch (IOException ended) {
                // either end is gone
            }
        }

        private static void thread(Runnable task) {
            Thread thread = new Thread(task, "wire");
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void close() throws IOException {
            near.close();
        }
    }
}

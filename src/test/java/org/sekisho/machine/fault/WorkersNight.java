package org.sekisho.machine.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.sekisho.machine.database.HomeDatabase;

/** A night of one manager and some workers, each a process of its own, over a database that outlives them. */
final class WorkersNight implements AutoCloseable {

    /** Silent for longer than this a worker counts as dead. */
    static final Duration SILENT = Duration.ofSeconds(4);

    /** The one who counts on a worker's death by its silence only: nothing tells it that the process is gone. */
    private static final String LEASE = "sekisho.lease.length=8s";

    private final FaultNight night;
    private final Path inbox;
    private final Path home;
    private final int broker = freePort();
    private final AutoCloseable database;
    private final List<RunProcess> started = new ArrayList<>();

    WorkersNight(FaultNight night) {
        this(night, night.inbox());
    }

    WorkersNight(FaultNight night, Path inbox) {
        this.night = night;
        this.inbox = inbox;
        this.home = night.preparedHome();
        this.database = HomeDatabase.hold(home);
    }

    Path home() {
        return home;
    }

    int broker() {
        return broker;
    }

    /** A run that takes workers and goes on by itself when nobody took a part for so long. */
    RunProcess manager(Duration aloneAfter, String... more) {
        List<String> settings = settings(more);
        settings.add("sekisho.workers.mode=remote");
        settings.add("sekisho.workers.alone-after=%dms".formatted(aloneAfter.toMillis()));
        return started(night.runOver(inbox, home, settings.toArray(String[]::new)));
    }

    /** A worker beside it. */
    RunProcess worker(String... more) {
        return started(RunProcess.start(home, settings(more), "work"));
    }

    /** A worker in a home of its own, which reaches the database by another port. */
    RunProcess workerBy(int databasePort, String... more) {
        List<String> settings = settings(more);
        settings.add(
                "spring.datasource.url=jdbc:mysql://127.0.0.1:%d/sekisho?sslMode=DISABLED".formatted(databasePort));
        settings.add("spring.datasource.username=sekisho");
        settings.add("spring.datasource.password=" + access("password"));
        settings.add("sekisho.workers.password-file=" + brokersPassword());
        return started(RunProcess.start(night.emptyHome(), settings, "work"));
    }

    /** As the run draws it, or here before the run does. */
    private Path brokersPassword() {
        Path file = home.resolve("var/broker.password");
        try {
            return Files.exists(file) ? file : Files.writeString(file, "0123456789".repeat(6));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int databasePort() {
        return Integer.parseInt(access("port"));
    }

    private String access(String key) {
        Properties access = new Properties();
        try (var in = Files.newInputStream(home.resolve("var/mariadb.properties"))) {
            access.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return access.getProperty(key);
    }

    private List<String> settings(String... more) {
        List<String> settings = new ArrayList<>(List.of(
                LEASE,
                "sekisho.workers.port=" + broker,
                "sekisho.workers.silent-after=%dms".formatted(SILENT.toMillis()),
                "sekisho.run.filings-per-transaction=3"));
        settings.addAll(List.of(more));
        return settings;
    }

    private RunProcess started(RunProcess process) {
        started.add(process);
        return process;
    }

    /** Waits until so many rows are there. */
    void awaitRows(int rows, String table, RunProcess run) {
        FaultNight.waitFor(Moment.atRows(rows, table), run, home);
    }

    /** Waits until a worker is at a part, so that what happens to it then happens in the middle. */
    void awaitWork(int parts, RunProcess run) {
        awaitRows(parts, "screening_part WHERE state = 'CLAIMED'", run);
    }

    /** Waits until so many workers are there. */
    void awaitWorkers(int workers) {
        awaitRows(workers, "screening_worker", started.get(0));
    }

    List<String> rows() {
        return DecidedRows.of(home);
    }

    /** What the reports of its runs note. */
    String notes() {
        return String.join("\n", query("SELECT notes FROM screening_run"));
    }

    List<String> query(String query) {
        return HomeDatabase.rows(home, List.of(query));
    }

    /** A broker that is no run's own, until it is stopped. */
    EmbeddedActiveMQ broker(int port) throws Exception {
        return new EmbeddedActiveMQ()
                .setConfiguration(new ConfigurationImpl()
                        .setPersistenceEnabled(false)
                        .setSecurityEnabled(false)
                        .setJMXManagementEnabled(false)
                        .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port))
                .start();
    }

    /** Ends all that still goes on, the workers above all. */
    @Override
    public void close() throws Exception {
        for (RunProcess process : started) {
            if (process.isAlive()) {
                process.signal("CONT");
                process.kill();
            }
        }
        database.close();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

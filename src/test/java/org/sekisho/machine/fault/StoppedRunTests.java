package org.sekisho.machine.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.Drawn;

/** A run that is told to end, on the first day of its home. */
@Tag("whole")
class StoppedRunTests {

    @TempDir
    Path folder;

    /** When the database is asked for, installed, started and there: in a small build the first and the last. */
    static List<String> moments() {
        return Drawn.of(List.of("var/mariadb.lock", "var/mariadb.new", "var/mariadb.pid", "var/mariadb.properties"));
    }

    /** Nobody else uses it: the last to leave ends it, however early that is, and were it only being installed. */
    @ParameterizedTest
    @MethodSource("moments")
    void leavesNoDatabaseBehind(String file) throws Exception {
        Path home = Files.createDirectory(folder.resolve("home")).toRealPath();
        RunProcess run = RunProcess.start(
                home, List.of(), "run", "--inbox", Path.of("testdata/filings").toString());
        await().atMost(Duration.ofMinutes(3)).until(() -> Files.exists(home.resolve(file)) || !run.isAlive());

        assertThat(run.terminate()).as(run.said()).isLessThan(30);

        assertThat(run.exitCode()).as(run.said()).isEqualTo(RunProcess.STOPPED);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(servers(home)).isZero());
    }

    private static long servers(Path home) {
        String program = home.resolve("var/mariadb-server").toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").startsWith(program))
                .count();
    }
}

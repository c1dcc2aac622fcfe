package org.sekisho.night.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.sekisho.SekishoApplication;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.night.report.RunReport;
import org.sekisho.office.audit.AuditHeads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * An office on its first day: an empty inbox, an empty database, the shipped lists, whose examples do not go through the run.
 * Its nights are run one by one.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        classes = SekishoApplication.class,
        properties = {
            "spring.config.additional-location=file:config/",
            "logging.config=classpath:logback-test.xml",
            "sekisho.canaries.examples=false"
        })
@Import({SilentRuns.class, ForgetfulMatcher.Installed.class})
abstract class AnOffice {

    static final Path FOLDER = temporaryFolder();
    static final Path INBOX = FOLDER.resolve("inbox");

    @Autowired
    JobRuns runs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private AuditHeads heads;

    @Autowired
    private DataSource database;

    @DynamicPropertySource
    static void aFreshHome(DynamicPropertyRegistry properties) throws IOException {
        TestDatabase.register(properties);
        Files.createDirectories(INBOX);
        properties.add("sekisho.home", () -> FOLDER.resolve("home").toString());
        properties.add("sekisho.run.inboxes[0]", INBOX::toString);
    }

    @BeforeEach
    void nothingHasArrivedYet() throws IOException {
        ForgetfulMatcher.FORGOTTEN.clear();
        TestDatabase.empty(database);
        jdbc.sql("INSERT INTO audit_head (id, last_id, hash) VALUES (1, 0, ?)")
                .param("0".repeat(64))
                .update();
        FileSystemUtils.deleteRecursively(FOLDER.resolve("home/var/keys"));
        Files.deleteIfExists(FOLDER.resolve("home/var/audit-heads.txt"));
        FileSystemUtils.deleteRecursively(INBOX);
        Files.createDirectories(INBOX);
    }

    final RunReport night() {
        return runs.run().orElseThrow().report();
    }

    /** Rows that a test made are none that somebody else changed. */
    final void madeByTheTest() {
        heads.accept("a test", "made by the test");
    }

    /** A file of {@code testdata/filings} comes into the inbox. */
    static void arrives(String name) throws IOException {
        Files.copy(Path.of("testdata/filings", name), INBOX.resolve(name));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/test-homes")), "office")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

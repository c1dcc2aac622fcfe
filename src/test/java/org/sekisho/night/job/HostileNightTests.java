package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sekisho.Corpus;
import org.sekisho.SekishoApplication;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.night.report.RunReport;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.night.run.RunStatus;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * One night over files that were made to break readers, or broke one: it ends, each of them has one outcome, and none
 * of which a part is unread is clear. How long it took and how much memory is printed.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        classes = SekishoApplication.class,
        properties = {
            "spring.config.additional-location=file:config/",
            "logging.config=classpath:logback-test.xml",
            "sekisho.extraction.ocr.enabled=false",
            "sekisho.extraction.processes=2"
        })
@Import(SilentRuns.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("whole")
class HostileNightTests {

    private static final List<String> SETS =
            List.of("robust-pdf", "robust-pdf-veraPDF", "robust-office", "robust-xml", "robust-archive");

    private static int files;

    @Autowired
    JobRuns runs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ExtractionSettings extraction;

    @Autowired
    BatchSettings settings;

    private RunReport report;

    @DynamicPropertySource
    static void hostileFilesAsInbox(DynamicPropertyRegistry properties) {
        TestDatabase.register(properties);
        Path home = freshHome();
        properties.add("sekisho.home", home::toString);
        properties.add("sekisho.run.inboxes[0]", () -> inbox(home).toString());
    }

    @BeforeAll
    void screenAll() throws IOException {
        Corpus.assumePresent();
        report = runs.run().orElseThrow().report();
        print();
    }

    @Test
    void endsByItselfWithEveryFileInExactlyOneOutcome() {
        assertThat(report.run().status()).as("%s", report.alarms()).isEqualTo(RunStatus.DONE);
        assertThat(report.run().counts().addUp()).isTrue();
        assertThat(report.run().counts().waiting()).isZero();
        assertThat(report.filings()).hasSize(report.run().counts().received());
        assertThat(report.run().counts().received()).isEqualTo(files);
    }

    @Test
    void hasOneParserProcessForEachThread() {
        assertThat(extraction.processes()).isEqualTo(settings.threads());
    }

    @Test
    void callsNothingClearOfWhichAPartIsUnread() {
        assertThat(jdbc.sql("""
                        SELECT COUNT(*) FROM unread_part u JOIN screening_outcome o ON o.filing_id = u.filing_id
                        WHERE o.outcome <> 'UNSCREENABLE'""").query(Integer.class).single()).isZero();
    }

    @Test
    void givesEveryUnscreenableFilingACodeThatIsInTheReport() {
        assertThat(jdbc.sql("""
                        SELECT COUNT(*) FROM screening_outcome o WHERE o.outcome = 'UNSCREENABLE'
                        AND NOT EXISTS (SELECT 1 FROM unread_part u WHERE u.filing_id = o.filing_id)""").query(Integer.class).single()).isZero();
        assertThat(report.unread()).isNotEmpty();
        assertThat(report.unread())
                .allSatisfy(count -> assertThat(count.filings()).isPositive());
    }

    private void print() throws IOException {
        System.out.printf(
                "%d hostile files, %s. %.1f s, main process %s%n",
                files, report.run().counts(), report.run().seconds(), highestMemory());
        report.unread()
                .forEach(count -> System.out.printf(
                        "%-20s %4d filings %5d parts%n", count.reason(), count.filings(), count.parts()));
    }

    private static String highestMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("")
                : "";
    }

    /** Each file as a filing with a number, so that it is clear unless something of it is unread; empty without the corpus. */
    private static Path inbox(Path home) {
        try {
            Path inbox = Files.createDirectories(home.resolve("inbox"));
            List<Corpus.Item> taken = taken();
            for (int i = 0; i < taken.size(); i++) {
                Path file = taken.get(i).path();
                Path folder = Files.createDirectories(inbox.resolve("%04d".formatted(i)));
                Files.copy(file, folder.resolve(file.getFileName()));
                Files.writeString(folder.resolve("filing.yml"), "number: XX%d".formatted(10_000 + i));
            }
            files = taken.size();
            return inbox;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Corpus.Item> taken() {
        List<Corpus.Item> taken = new ArrayList<>();
        if (!Files.exists(Corpus.folder("MANIFEST.tsv"))) {
            return taken;
        }
        SETS.forEach(set -> taken.addAll(Corpus.items(set)));
        return taken;
    }

    private static Path freshHome() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/test-homes")), "hostile")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.sekisho.SekishoApplication;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.night.report.RunReport;
import org.sekisho.reading.extraction.InstalledOcr;
import org.sekisho.reading.extraction.PrintedPage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A night over scans and over words in disguise, with the shipped lists and the real Tesseract. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        classes = SekishoApplication.class,
        properties = {
            "spring.config.additional-location=file:config/",
            "logging.config=classpath:logback-test.xml",
            "sekisho.extraction.processes=2"
        })
@Import(SilentRuns.class)
@EnabledIf(
        value = "org.sekisho.reading.extraction.InstalledOcr#canPrintAndRecognise",
        disabledReason = "Tesseract with Japanese, or a Japanese font, is not installed")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("whole")
class ScannedNightTests {

    private static final String JAPANESE = "JP2026991190A";
    private static final String HARMLESS = "US20260401190A1";
    private static final String DISGUISED = "US20260401191A1";
    private static final String DRAWN = "US20260401192A1";

    private static final Path FOLDER = temporaryFolder();

    @Autowired
    JobRuns runs;

    @Autowired
    JdbcClient jdbc;

    private Map<String, RunReport.FilingLine> filings;

    @DynamicPropertySource
    static void anInboxOfScans(DynamicPropertyRegistry properties) throws IOException {
        TestDatabase.register(properties);
        Path inbox = Files.createDirectories(FOLDER.resolve("inbox"));
        Files.write(
                inbox.resolve(JAPANESE + ".pdf"),
                PrintedPage.pdf(
                        PrintedPage.of("【発明の名称】鍵の受信装置", "【請求項１】", "量子暗号通信に用いる受信装置であって、光ファイバを備える。"), PrintedPage.of()));
        Files.write(
                inbox.resolve(HARMLESS + ".tiff"),
                PrintedPage.file("tiff", PrintedPage.of("UMBRELLA", "The handle of the umbrella is made of wood.")));
        Files.writeString(
                inbox.resolve(DISGUISED + ".txt"),
                "RECEIVER\n\nClaims\n\n1. A receiver of quantum k\u0435y distribu\u200Btion over optical fibre.\n",
                StandardCharsets.UTF_8);
        Files.write(inbox.resolve(DRAWN + ".pdf"), PrintedPage.pdf(PrintedPage.drawing()));
        properties.add("sekisho.home", () -> FOLDER.resolve("home").toString());
        properties.add("sekisho.run.inboxes[0]", inbox::toString);
    }

    @BeforeAll
    void screenAll() {
        InstalledOcr.require(FOLDER);
        RunReport report = runs.run().orElseThrow().report();
        filings = report.filings().stream().collect(Collectors.toMap(RunReport.FilingLine::number, filing -> filing));
    }

    @Test
    void refersAScanForWordsThatItRecognisedAndSaysThatItDid() {
        RunReport.FilingLine filing = filing(JAPANESE);

        assertThat(filing.outcome()).as(filing.reason()).isEqualTo("flagged");
        assertThat(filing.entries())
                .filteredOn(entry -> entry.entry().startsWith("QUANTUM"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.where()).contains(", recognised, "));
        assertThat(evidence(JAPANESE))
                .isNotEmpty()
                .allSatisfy(recognised -> assertThat(recognised).isBetween(70, 100));
    }

    @Test
    void clearsAScanThatItReadWellAndFoundNothingIn() {
        assertThat(filing(HARMLESS).outcome()).as(filing(HARMLESS).reason()).isEqualTo("clear");
    }

    @Test
    void sendsAPageToAPersonOnWhichNothingOrTooLittleWasRecognised() {
        assertThat(filing(DRAWN).outcome()).isEqualTo("unscreenable");
        assertThat(filing(DRAWN).reason()).contains("it has no text", "recognised");
    }

    @Test
    void findsDisguisedWordsAndSaysThatTheyAre() {
        assertThat(filing(DISGUISED).outcome()).isEqualTo("unscreenable");
        assertThat(filing(DISGUISED).reason())
                .contains(
                        "its words are hidden, split or written with letters that only look right",
                        "1 characters without width stand inside words; 1 words have letters of another script")
                .doesNotContain("quantum", "distribu");
        assertThat(filing(DISGUISED).entries())
                .extracting(RunReport.EntryLine::entry)
                .anyMatch(entry -> entry.startsWith("QUANTUM"));
    }

    private RunReport.FilingLine filing(String number) {
        return Objects.requireNonNull(filings.get(number), number);
    }

    private List<Integer> evidence(String number) {
        return jdbc.sql("""
                        SELECT e.recognised FROM evidence e JOIN filing f ON f.id = e.filing_id
                        WHERE f.number = :number AND e.kind = 'WORDS' AND e.recognised IS NOT NULL""").param("number", number).query(Integer.class).list();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/test-homes")), "scans")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

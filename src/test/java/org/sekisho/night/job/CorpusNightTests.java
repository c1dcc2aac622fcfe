package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.sekisho.Corpus;
import org.sekisho.SekishoApplication;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.night.report.RunReport;
import org.sekisho.night.run.RunStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One night over real documents of every format: each ends in one outcome, and none is lost on the way in. */
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
@EnabledIf(value = "org.sekisho.Corpus#isPresent", disabledReason = "No corpus at ../shared/corpus")
class CorpusNightTests {

    private static final List<String> SETS =
            List.of("us-xml", "us-zip", "ep-xml", "jp-gazette-xml", "grobid-patent", "html-patft", "pdf-scan-office");

    /** Files of which the manifest counts something else than filings, with the count that is right and why. */
    private static final Map<String, Integer> COUNTED_OTHERWISE = Map.of(
            // the manifest counts the zip as one and names the two grants that are in it
            "ipg110726_reduced.zip", 2);

    @Autowired
    JobRuns runs;

    @Autowired
    JdbcClient jdbc;

    private RunReport report;

    @DynamicPropertySource
    static void theCorpusAsInboxes(DynamicPropertyRegistry properties) {
        TestDatabase.register(properties);
        Path home = freshHome();
        properties.add("sekisho.home", home::toString);
        for (int i = 0; i < SETS.size(); i++) {
            Path inbox = Corpus.folder(SETS.get(i)).toAbsolutePath();
            properties.add("sekisho.run.inboxes[%d]".formatted(i), inbox::toString);
        }
    }

    @BeforeAll
    void screenAll() {
        report = runs.run().orElseThrow().report();
    }

    @Test
    void endsEveryDocumentInExactlyOneOutcome() {
        assertThat(report.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(report.run().counts().addUp()).isTrue();
        assertThat(report.run().counts().waiting()).isZero();
        assertThat(report.filings()).hasSize(report.run().counts().received());
    }

    @Test
    void takesInAsManyFilingsOfEachFileAsTheManifestCounts() {
        Map<String, Integer> received = received();
        List<String> otherwise = SETS.stream()
                .flatMap(set -> Corpus.items(set).stream())
                .filter(item -> received.getOrDefault(inInbox(item), 0) != expected(item))
                .map(item -> "%s: %d and not %d".formatted(item.file(), received.get(inInbox(item)), expected(item)))
                .toList();
        assertThat(otherwise).isEmpty();
        assertThat(received).hasSize((int)
                SETS.stream().mapToLong(set -> Corpus.items(set).size()).sum());
    }

    private static int expected(Corpus.Item item) {
        return COUNTED_OTHERWISE.getOrDefault(item.path().getFileName().toString(), item.count());
    }

    private static String inInbox(Corpus.Item item) {
        return item.file().substring(item.set().length() + 1);
    }

    @Test
    void callsNoFilingClearOfWhichADocumentOrAPageIsUnread() {
        assertThat(jdbc.sql("""
                                SELECT COUNT(*) FROM unread_part u JOIN screening_outcome o ON o.filing_id = u.filing_id
                                WHERE o.outcome <> 'UNSCREENABLE'""").query(Integer.class).single()).isZero();
    }

    @Test
    void callsEveryScanUnscreenable() {
        List<String> scans =
                jdbc.sql("""
                        SELECT o.outcome FROM screening_outcome o JOIN document d ON d.filing_id = o.filing_id
                        WHERE d.name LIKE '%.pdf'""").query((row, n) -> row.getString("outcome")).list();
        assertThat(scans).hasSizeGreaterThan(10).containsOnly("UNSCREENABLE");
    }

    /** How many filings each file of the inboxes was received as, wherever in the file they stand. */
    private Map<String, Integer> received() {
        return jdbc
                .sql("SELECT r.source FROM receipt r JOIN filing f ON f.id = r.filing_id WHERE NOT f.canary")
                .query((row, n) -> row.getString("source"))
                .list()
                .stream()
                .collect(Collectors.toMap(source -> source.replaceFirst("[#!].*", ""), source -> 1, Integer::sum));
    }

    private static Path freshHome() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/test-homes")), "corpus")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunStatus;
import org.sekisho.reading.extraction.InstalledOcr;
import org.sekisho.reading.extraction.PrintedPage;
import org.springframework.test.context.TestPropertySource;

/**
 * Nights over scans and over words in disguise, with the shipped lists and the real Tesseract. Scans come after all else, and a night
 * that has no time for all of them leaves them to the next.
 */
@TestPropertySource(
        properties = {"sekisho.extraction.ocr.enabled=true", "sekisho.run.recognise-for=1ms", "sekisho.run.threads=1"})
@EnabledIf(
        value = "org.sekisho.reading.extraction.InstalledOcr#canPrintAndRecognise",
        disabledReason = "Tesseract with Japanese, or a Japanese font, is not installed")
@Tag("whole")
class ScannedNightTests extends AnOffice {

    private static final String JAPANESE = "JP2026991190A";
    private static final String HARMLESS = "US20260401190A1";
    private static final String DISGUISED = "US20260401191A1";
    private static final String DRAWN = "US20260401192A1";
    private static final String TEXT = "US20260401195A1";

    private final Map<String, RunReport.FilingLine> filings = new HashMap<>();

    @BeforeEach
    void aTextComesAfterScans() throws Exception {
        InstalledOcr.require(FOLDER);
        Files.write(
                INBOX.resolve(JAPANESE + ".pdf"),
                PrintedPage.pdf(
                        PrintedPage.of("【発明の名称】鍵の受信装置", "【請求項１】", "量子暗号通信に用いる受信装置であって、光ファイバを備える。"), PrintedPage.of()));
        Files.write(
                INBOX.resolve(HARMLESS + ".tiff"),
                PrintedPage.file("tiff", PrintedPage.of("UMBRELLA", "The handle of the umbrella is made of wood.")));
        Files.writeString(
                INBOX.resolve(DISGUISED + ".txt"),
                "RECEIVER\n\nClaims\n\n1. A receiver of quantum k\u0435y distribu\u200Btion over optical fibre.\n",
                StandardCharsets.UTF_8);
        Files.write(INBOX.resolve(DRAWN + ".pdf"), PrintedPage.pdf(PrintedPage.drawing()));
        Files.writeString(
                INBOX.resolve(TEXT + ".txt"), "UMBRELLA\n\nClaims\n\n1. An umbrella with a handle of wood.\n");
    }

    @Test
    void readWhatTheyRecogniseAndPutOffWhatTheyHaveNoTimeFor() throws Exception {
        RunReport first = night();

        assertThat(first.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(screenedAt(TEXT)).isBefore(screenedAt(JAPANESE));
        assertThat(jdbc.sql("SELECT DISTINCT filing_id FROM unread_part WHERE reason = 'RECOGNITION_PUT_OFF'")
                        .query(Long.class)
                        .list())
                .hasSize(2);
        add(first);
        for (int night = 0; night < 2; night++) {
            RunReport next = night();
            assertThat(next.run().status()).isEqualTo(RunStatus.DONE);
            assertThat(next.alarms()).isEmpty();
            add(next);
        }

        refersAScanForWordsThatItRecognisedAndSaysThatItDid();
        clearsAScanThatItReadWellAndFoundNothingIn();
        sendsAPageToAPersonOnWhichNothingOrTooLittleWasRecognised();
        findsDisguisedWordsAndSaysThatTheyAre();
        assertThat(night().run().counts().received()).isZero();
    }

    private void add(RunReport report) {
        report.filings().forEach(filing -> filings.put(filing.number(), filing));
    }

    private void refersAScanForWordsThatItRecognisedAndSaysThatItDid() {
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

    private void clearsAScanThatItReadWellAndFoundNothingIn() {
        assertThat(filing(HARMLESS).outcome()).as(filing(HARMLESS).reason()).isEqualTo("clear");
    }

    private void sendsAPageToAPersonOnWhichNothingOrTooLittleWasRecognised() {
        assertThat(filing(DRAWN).outcome()).isEqualTo("unscreenable");
        assertThat(filing(DRAWN).reason()).contains("it has no text", "recognised");
    }

    private void findsDisguisedWordsAndSaysThatTheyAre() {
        assertThat(filing(DISGUISED).outcome()).isEqualTo("unscreenable");
        assertThat(filing(DISGUISED).reason())
                .contains(
                        "its words are hidden, split, misspelt or written with letters that only look right",
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

    private LocalDateTime screenedAt(String number) {
        return jdbc.sql("""
                        SELECT o.screened_at FROM filing f JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE f.number = :number""").param("number", number).query(LocalDateTime.class).single();
    }
}

package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.sekisho.night.report.RunReport;
import org.sekisho.night.run.RunStatus;
import org.sekisho.reading.extraction.InstalledOcr;
import org.sekisho.reading.extraction.PrintedPage;
import org.springframework.test.context.TestPropertySource;

/** Scans come after all else, and a night that has no time for all of them leaves them to the next. With the real Tesseract. */
@TestPropertySource(properties = {"sekisho.run.recognise-for=1ms", "sekisho.run.threads=1"})
@EnabledIf(
        value = "org.sekisho.reading.extraction.InstalledOcr#canPrintAndRecognise",
        disabledReason = "Tesseract with Japanese, or a Japanese font, is not installed")
@Tag("whole")
class PutOffRecognitionTests extends AnOffice {

    private static final String FIRST_SCAN = "US20260401180A1";
    private static final String TEXT = "US20260401185A1";
    private static final String SECOND_SCAN = "US20260401190A1";

    @BeforeEach
    void aTextComesBetweenTwoScans() throws IOException {
        InstalledOcr.require(FOLDER);
        byte[] scan =
                PrintedPage.file("tiff", PrintedPage.of("UMBRELLA", "The handle of the umbrella is made of wood."));
        Files.write(INBOX.resolve(FIRST_SCAN + ".tiff"), scan);
        Files.writeString(
                INBOX.resolve(TEXT + ".txt"), "UMBRELLA\n\nClaims\n\n1. An umbrella with a handle of wood.\n");
        Files.write(
                INBOX.resolve(SECOND_SCAN + ".tiff"),
                PrintedPage.file("tiff", PrintedPage.of("CHAIR", "The legs of the chair are made of oak.")));
    }

    @Test
    void holdsUpNothingElseAndGoesOnTheNextNight() {
        RunReport first = night();

        assertThat(first.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(outcomes()).containsExactly(FIRST_SCAN + " CLEAR", TEXT + " CLEAR", SECOND_SCAN + " UNSCREENABLE");
        assertThat(screenedAt(TEXT)).isBefore(screenedAt(FIRST_SCAN));
        assertThat(unreadReason()).containsExactly("RECOGNITION_PUT_OFF");

        RunReport second = night();

        assertThat(second.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(second.alarms()).isEmpty();
        assertThat(outcomes()).containsExactly(FIRST_SCAN + " CLEAR", TEXT + " CLEAR", SECOND_SCAN + " CLEAR");
    }

    private List<String> outcomes() {
        return jdbc.sql("""
                        SELECT CONCAT(f.number, ' ', o.outcome) FROM filing f JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE NOT f.canary ORDER BY f.number""").query(String.class).list();
    }

    private LocalDateTime screenedAt(String number) {
        return jdbc.sql("""
                        SELECT o.screened_at FROM filing f JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE f.number = :number""").param("number", number).query(LocalDateTime.class).single();
    }

    private List<String> unreadReason() {
        return jdbc.sql("""
                        SELECT u.reason FROM unread_part u JOIN filing f ON f.id = u.filing_id
                        WHERE NOT f.canary""").query(String.class).list();
    }
}

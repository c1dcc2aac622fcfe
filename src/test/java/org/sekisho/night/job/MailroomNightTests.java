package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunStatus;

/** What the mailroom received and what arrived are compared every night. */
@Tag("whole")
class MailroomNightTests extends AnOffice {

    @Test
    void isRedWithTheNumberAndTheDayUntilTheFilingComes() throws IOException {
        arrives("EP-9990111-A1-quantum-dot-television.xml");
        arrives("EP9990117A1.rtf");
        Files.writeString(
                INBOX.resolve("received.csv"), "number,date\nEP 9990111 A1,2026-11-23\nJP2026991119A,2026-11-24\n");

        RunReport first = night();

        assertThat(first.run().status()).isEqualTo(RunStatus.RED);
        assertThat(first.run().counts().received()).isEqualTo(2);
        assertThat(first.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Kind.NEVER_ARRIVED);
            assertThat(alarm.filings()).containsExactly(new FilingNumber("JP2026991119A"));
            assertThat(alarm.detail()).isEqualTo("received on 2026-11-24");
        });
        assertThat(first.proof().notes())
                .as("besides what the oracle had time for")
                .filteredOn(note -> !note.startsWith("Oracle: "))
                .containsExactly("Arrived, and the mailroom's manifest does not name them: EP9990117A1");

        assertThat(night().run().status()).isEqualTo(RunStatus.RED);
        arrives("JP2026991119A.txt");
        assertThat(night().run().status()).isEqualTo(RunStatus.DONE);
    }

    @Test
    void isRedIfTheManifestIsNoneAndScreensTheFilingsAllTheSame() throws IOException {
        arrives("EP9990117A1.rtf");
        Files.writeString(INBOX.resolve("received.csv"), "number,date\nTBD,2026-11-23\n");
        assertThat(night().alarms())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.detail()).contains("received.csv, row 2"));
        Files.writeString(INBOX.resolve("received.csv"), "Dear mailroom\n");

        RunReport report = night();

        assertThat(report.run().counts().clear()).isEqualTo(0);
        assertThat(report.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Kind.BAD_MANIFEST);
            assertThat(alarm.detail()).endsWith("has to name its columns in the first row: number,date");
        });
    }
}

package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunStatus;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.screening.archive.ArchiveFilling;
import org.sekisho.screening.archive.ArchiveIndex;
import org.sekisho.screening.archive.TamperedIndex;
import org.springframework.beans.factory.annotation.Autowired;

/** Each night the index of the archive takes in what was read, and no night depends on it. */
@Tag("whole")
class ArchiveIndexNightTests extends AnOffice {

    private static final Path INDEX = FOLDER.resolve("home/var/archive-index");

    @Autowired
    ArchiveFilling filling;

    @Autowired
    ArchiveIndex index;

    @Autowired
    FilingTexts texts;

    private static List<String> notes(RunReport report) {
        return report.proof().notes().stream()
                .filter(note -> note.startsWith("The index of the archive"))
                .toList();
    }

    @Test
    void takesInWhatTheNightReadAndForgetsWhatIsKeptNoMore() throws Exception {
        RunReport first = aNight();

        int texts = texts();
        assertThat(texts).isGreaterThan(2);
        assertThat(notes(first)).isEmpty();
        assertThat(filling.state().held()).isEqualTo(texts);
        assertThat(filling.state().missing()).isZero();

        jdbc.sql("DELETE FROM filing_text WHERE filing_id = (SELECT id FROM filing WHERE number = 'US13990106B2')")
                .update();
        steps("indexArchive");

        assertThat(filling.state().held()).isEqualTo(texts());
    }

    private int texts() {
        return count("SELECT COUNT(*) FROM filing_text WHERE passages > 0");
    }

    @Test
    void raisesAnAlarmOfAFilingThatTheIndexRulesOutAndUsesItNoMore() throws Exception {
        assertThat(aNight().alarms()).isEmpty();
        jdbc.sql("SELECT filing_id FROM screening_outcome WHERE outcome = 'FLAGGED'")
                .query(Long.class)
                .list()
                .forEach(filing -> TamperedIndex.forgetWordsOf(INDEX, texts, new FilingId(filing)));

        RunReport red = night();

        assertThat(red.run().status()).isEqualTo(RunStatus.RED);
        assertThat(red.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(RunAlarm.Kind.INDEX_MISSED);
            assertThat(alarm.filings()).isNotEmpty();
            assertThat(alarm.detail()).isNotEmpty();
        });
        assertThat(index.isDoubted()).isTrue();
        assertThat(notes(steps("indexArchive", "checkArchiveIndex")))
                .singleElement()
                .asString()
                .contains("sekisho index rebuild");
        filling.rebuild(new ArchiveFilling.Bounds(1, Duration.ofMinutes(1), () -> false));
        assertThat(index.isDoubted()).isFalse();
        assertThat(steps("indexArchive", "checkArchiveIndex").alarms()).isEmpty();
    }

    @Test
    void endsAsWellWhereItCannotBeWrittenAndTells() throws IOException {
        Files.writeString(INDEX, "in its place");
        arrives("US13990106B2-leaf-sensor.xml");

        RunReport report = night();

        assertThat(report.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(notes(report)).singleElement().asString().contains("was not written", "read what it does not hold");
        Files.delete(INDEX);
        assertThat(notes(steps("indexArchive", "checkArchiveIndex"))).isEmpty();
    }
}

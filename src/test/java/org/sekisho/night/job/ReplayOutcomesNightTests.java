package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunProof;
import org.sekisho.night.run.RunReport;

/** Each night proves outcomes of all nights again, and a record that somebody changed makes it red. */
@Tag("whole")
class ReplayOutcomesNightTests extends AnOffice {

    private static final String KEYS = "US20260401101A1";

    @BeforeEach
    void theNightBefore() throws Exception {
        RunReport first = aNight();
        assertThat(first.alarms()).isEmpty();
        assertThat(first.proof().replays().filings()).isGreaterThanOrEqualTo(3);
    }

    private void change(String sql) {
        assertThat(jdbc.sql(sql.replace("KEYS", "(SELECT id FROM filing WHERE number = '" + KEYS + "')")
                                .replace("LEAF", "(SELECT id FROM filing WHERE number = 'US13990106B2')"))
                        .update())
                .isPositive();
    }

    private long keyOf(String number) {
        return jdbc.sql("SELECT id FROM filing WHERE number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private static List<RunAlarm> alarms(RunReport report) {
        return report.alarms().stream()
                .filter(alarm -> alarm.kind() == RunAlarm.Kind.REPLAY_DIFFERS)
                .toList();
    }

    @Test
    void flaggedAndClearOnesOfEarlierNightsComeToTheSame() throws IOException {
        RunReport next = night();

        RunProof.Replays replays = next.proof().replays();
        assertThat(next.run().counts().received()).isZero();
        assertThat(alarms(next)).isEmpty();
        assertThat(replays.seed()).isEqualTo(7);
        assertThat(replays.filings()).isGreaterThanOrEqualTo(3);
        assertThat(replays.same()).isEqualTo(replays.filings());
        assertThat(Files.readString(Path.of(next.run().report()).resolveSibling("report.txt")))
                .contains("Outcomes proved again, drawn by lot: %d, of which %1$d came to the same"
                        .formatted(replays.filings()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            RECORD | DELETE FROM entry_finding WHERE filing_id = KEYS AND entry_code = 'QUANTUM-01'
            TEXT   | DELETE FROM filing_text WHERE filing_id = KEYS
            TEXT   | UPDATE filing_text SET content = (SELECT content FROM filing_text WHERE filing_id = LEAF) WHERE filing_id = KEYS
            LIST   | UPDATE list_edition SET content = REPLACE(content, 'code: QUANTUM-01', 'code: QUANTUM-77')
            """)
    void whatSomebodyChangedIsAnAlarm(String what, String change) {
        change(change);

        RunReport report = steps("replayOutcomes");

        assertThat(alarms(report)).singleElement().satisfies(alarm -> {
            assertThat(alarm.detail()).isEqualTo(what);
            assertThat(alarm.filings()).contains(new FilingNumber(KEYS));
        });
        assertThat(report.proof().replays().differing()).isPositive();
    }

    @Test
    void aRecordThatCannotBeReadIsAnAlarmAndTheNightGoesOn() {
        change("UPDATE document SET role = 'NO_SUCH_ROLE' WHERE filing_id = KEYS");

        RunReport report = steps("replayOutcomes");

        assertThat(alarms(report))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.detail())
                        .isEqualTo("RECORD of the filing with the key %d".formatted(keyOf(KEYS))));
        assertThat(report.proof().replays().differing()).isOne();
        assertThat(report.proof().replays().same()).isPositive();
    }

    /** As after an upgrade: it is told, by number, and is no sign that anybody changed anything. */
    @Test
    void whatAnotherProgramAnswersIsARemark() {
        change("DELETE FROM entry_finding WHERE filing_id = KEYS AND entry_code = 'QUANTUM-01'");
        change("UPDATE screening_run SET program = '%s'".formatted("0".repeat(64)));

        RunReport report = steps("replayOutcomes");

        assertThat(alarms(report)).isEmpty();
        assertThat(report.proof().replays().byProgram()).isEqualTo(1);
        assertThat(report.proof().notes())
                .anySatisfy(note ->
                        assertThat(note).startsWith("By another program").endsWith(KEYS));
    }
}

package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.night.report.RunReport;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunStatus;
import org.sekisho.proof.count.ClearFilings;
import org.sekisho.proof.count.OracleSettings;
import org.sekisho.proof.oracle.Oracle;
import org.springframework.beans.factory.annotation.Autowired;

/** The fast path errs, or someone changes what it found; the slow path says so. */
@Tag("whole")
class AskTheOracleTests extends AnOffice {

    private static final FilingNumber QUANTUM = new FilingNumber("US20260401101A1");
    private static final FilingNumber TELEVISION = new FilingNumber("EP9990111A1");
    private static final OracleSettings ONE = new OracleSettings(1, 1, 500_000, null);

    @Autowired
    Oracle oracle;

    @Autowired
    Filings filings;

    @Autowired
    ClearFilings clear;

    @Test
    void agreesWithTheFastPathOnAGoodNightAndTheLotCanBeDrawnAgain() throws IOException {
        arrives("US20260401101A1-quantum-key-receiver.xml");
        arrives("EP-9990111-A1-quantum-dot-television.xml");

        RunReport report = night();

        assertThat(report.alarms()).isEmpty();
        assertThat(report.proof().oracle().of()).isEqualTo(1);
        assertThat(report.proof().oracle().asked()).isEqualTo(1);
        long run = report.run().run();
        Long seed = jdbc.sql("SELECT oracle_seed FROM screening_run WHERE id = ?")
                .param(run)
                .query(Long.class)
                .single();
        assertThat(report.proof().oracle().seed()).isEqualTo(seed);
        assertThat(clear.draw(run, seed, ONE)).isEqualTo(clear.draw(run, seed, ONE));
    }

    @Test
    void raisesAnAlarmWithTheFilingAndTheEntriesThatABrokenFastPathDidNotFind() throws IOException {
        arrives("US20260401101A1-quantum-key-receiver.xml");
        List<String> found = night().filings().get(0).entries().stream()
                .map(RunReport.EntryLine::entry)
                .toList();
        assertThat(found).contains("QUANTUM-01");
        nothingHasArrivedYet();
        ForgetfulMatcher.FORGOTTEN.addAll(found);
        arrives("US20260401101A1-quantum-key-receiver.xml");

        RunReport broken = night();

        assertThat(broken.run().counts().clear()).isEqualTo(1);
        assertThat(broken.run().status()).isEqualTo(RunStatus.RED);
        assertThat(broken.alarms())
                .as("what is replayed comes out otherwise, too")
                .extracting(RunAlarm::kind)
                .contains(Kind.REPLAY_DIFFERS);
        assertThat(broken.alarms())
                .filteredOn(alarm -> alarm.kind() == Kind.ORACLE_DIFFERS)
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.filings()).containsExactly(QUANTUM);
                    assertThat(alarm.detail()).contains("focus-areas:QUANTUM-01 is not on record");
                });
    }

    @Test
    void noticesAFindingThatSomeoneTookOutAndOneThatSomeonePutIn() throws IOException {
        arrives("US20260401101A1-quantum-key-receiver.xml");
        night();
        assertThat(oracle.ask(filing(QUANTUM))).isEmpty();

        jdbc.sql("UPDATE entry_finding SET entry_code = 'QUANTUM-99' WHERE entry_code = 'QUANTUM-01'")
                .update();

        assertThat(oracle.ask(filing(QUANTUM)))
                .containsExactlyInAnyOrder(
                        "focus-areas:QUANTUM-01 is not on record", "focus-areas:QUANTUM-99 is on record only");
    }

    @Test
    void noticesAKeptTextThatIsDamagedOrGone() throws IOException {
        arrives("EP-9990111-A1-quantum-dot-television.xml");
        night();
        assertThat(oracle.ask(filing(TELEVISION))).isEmpty();

        jdbc.sql("UPDATE filing_text SET content = CONCAT(SUBSTRING(content, 1, 100), 'x', SUBSTRING(content, 102))")
                .update();
        assertThat(oracle.ask(filing(TELEVISION))).containsExactly("the kept text is damaged");

        jdbc.sql("DELETE FROM filing_text").update();
        assertThat(oracle.ask(filing(TELEVISION))).containsExactly("the kept text is damaged");
        madeByTheTest();
        assertThat(oracle.ask(filing(TELEVISION))).containsExactly("no text is kept");
    }

    @Test
    void tellsOfAFilingThatIsTooLongAndDoesNotPassItOverInSilence() throws IOException {
        arrives("EP-9990111-A1-quantum-dot-television.xml");
        long run = night().run().run();

        var sample = clear.draw(run, 7, new OracleSettings(5, 1, 100, null));

        assertThat(sample.drawn()).isEmpty();
        assertThat(sample.tooLong()).containsExactly(TELEVISION);
    }

    private RegisteredFiling filing(FilingNumber number) {
        return filings.latest(number).orElseThrow();
    }
}

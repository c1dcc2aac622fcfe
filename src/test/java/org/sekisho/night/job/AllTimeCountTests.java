package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.report.RunReport;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunStatus;
import org.sekisho.proof.count.AllTimeCount;
import org.sekisho.proof.count.Difference;
import org.springframework.beans.factory.annotation.Autowired;

/** After a good night someone breaks the rows by hand. The next night says so, and names the filing. */
@Tag("whole")
class AllTimeCountTests extends AnOffice {

    private static final FilingNumber FLAGGED = new FilingNumber("US20260401101A1");
    private static final FilingNumber CLEAR = new FilingNumber("EP9990111A1");
    private static final String IS_FLAGGED = " (SELECT id FROM filing WHERE number = 'US20260401101A1')";
    private static final String IS_CLEAR = " (SELECT id FROM filing WHERE number = 'EP9990111A1')";

    @Autowired
    AllTimeCount allTime;

    @Autowired
    RunHistory history;

    private long firstNight;

    @BeforeEach
    void aGoodNight() throws IOException {
        arrives("US20260401101A1-quantum-key-receiver.xml");
        arrives("EP-9990111-A1-quantum-dot-television.xml");
        arrives("US20260401122A1.pdf");
        RunReport first = night();
        firstNight = first.run().run();
        assertThat(first.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(first.proof().allTime())
                .hasToString("3 received = 1 clear + 1 flagged + 1 unscreenable + 0 exempt + 0 waiting");
    }

    @Test
    void addsUpAsLongAsNobodyTouchesTheRows() {
        RunReport next = night();

        assertThat(next.alarms()).isEmpty();
        assertThat(next.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(next.proof().allTime()).isEqualTo(allTime.counts());
        assertThat(next.proof().allTime().received()).isEqualTo(3);
    }

    @Test
    void namesAFilingWhoseOutcomeIsGoneThoughTheNextRunScreensItAgain() {
        forgetOutcome(IS_CLEAR);

        RunReport next = night();

        assertThat(next.run().status()).isEqualTo(RunStatus.RED);
        assertThat(next.run().counts().clear()).as("screened again").isEqualTo(1);
        assertThat(unaccounted(next)).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Kind.UNACCOUNTED);
            assertThat(alarm.filings()).containsExactly(CLEAR);
            assertThat(alarm.detail()).contains("run " + firstNight + " counted 1 clear");
        });
    }

    @Test
    void namesAFilingThatIsGoneAltogether() {
        delete(IS_CLEAR);

        RunReport next = night();

        assertThat(next.run().status()).isEqualTo(RunStatus.RED);
        assertThat(unaccounted(next))
                .as("what arrived over all time, and the run that had it in hand")
                .hasSize(2)
                .allSatisfy(alarm -> {
                    assertThat(alarm.kind()).isEqualTo(Kind.UNACCOUNTED);
                    assertThat(alarm.filings()).containsExactly(CLEAR);
                });
        assertThat(next.proof().allTime().addUp()).isFalse();
    }

    @Test
    void namesAFilingWhoseOutcomeSomeoneMadeAnother() {
        jdbc.sql("UPDATE screening_outcome SET outcome = 'CLEAR' WHERE filing_id =" + IS_FLAGGED)
                .update();

        assertThat(unaccounted(night()))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.filings()).containsExactly(FLAGGED));
    }

    @Test
    void namesAFilingWhoseCaseIsGone() {
        String gone = "(SELECT id FROM review_case WHERE filing_id =%s)".formatted(IS_FLAGGED);
        List.of("case_area", "case_level", "case_likeness", "blind_case")
                .forEach(table -> jdbc.sql("DELETE FROM %s WHERE case_id IN %s".formatted(table, gone))
                        .update());
        jdbc.sql("DELETE FROM review_case WHERE filing_id =" + IS_FLAGGED).update();

        assertThat(unaccounted(night())).singleElement().satisfies(alarm -> {
            assertThat(alarm.filings()).containsExactly(FLAGGED);
            assertThat(alarm.detail()).contains("no case");
        });
    }

    @Test
    void namesAFilingOfWhichADocumentIsGone() {
        jdbc.sql("DELETE FROM document_chunk WHERE document_id IN (SELECT id FROM document WHERE filing_id =" + IS_CLEAR
                        + ")")
                .update();
        assertThat(unaccounted(night())).singleElement().satisfies(alarm -> {
            assertThat(alarm.filings()).containsExactly(CLEAR);
            assertThat(alarm.detail()).contains("without their bytes");
        });

        jdbc.sql("DELETE FROM document WHERE filing_id =" + IS_CLEAR).update();
        assertThat(unaccounted(night())).singleElement().satisfies(alarm -> {
            assertThat(alarm.filings()).containsExactly(CLEAR);
            assertThat(alarm.detail()).contains("documents");
        });

        // who also takes out how many there were hides nothing
        jdbc.sql("UPDATE filing SET documents = NULL WHERE id =" + IS_CLEAR).update();
        assertThat(unaccounted(night()))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.filings()).containsExactly(CLEAR));
    }

    @Test
    void staysRightWhenWhatARunLeftWaitingGoesToTheNext() {
        jdbc.sql("INSERT INTO screening_run (started_at, status) VALUES (UTC_TIMESTAMP(6), 'RUNNING')")
                .update();
        long died =
                jdbc.sql("SELECT MAX(id) FROM screening_run").query(Long.class).single();
        forgetOutcome(IS_CLEAR);
        jdbc.sql("UPDATE filing SET run_id = ? WHERE number = ?")
                .params(died, CLEAR.value())
                .update();
        jdbc.sql("UPDATE screening_run SET clear_count = 0, received = 2 WHERE id = ?")
                .param(firstNight)
                .update();
        madeByTheTest();

        RunReport next = night();

        assertThat(next.alarms()).isEmpty();
        assertThat(history.report(died).orElseThrow().run().status()).isEqualTo(RunStatus.ABANDONED);
        assertThat(jdbc.sql("SELECT waiting FROM screening_run WHERE id = ?")
                        .param(died)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(night().alarms()).isEmpty();
    }

    @Test
    void staysRightWhenWhatCouldNotBeReadIsTriedAgain() {
        jdbc.sql("""
                        INSERT INTO filing_retry (filing_id, asked_by, asked_at, from_run, reasons)
                        SELECT f.id, 'operator', UTC_TIMESTAMP(6), f.run_id, 'ENCRYPTED' FROM filing f
                        WHERE f.number = 'US20260401122A1'""").update();

        RunReport next = night();

        assertThat(next.run().counts().unscreenable()).as("tried again").isEqualTo(1);
        assertThat(next.alarms()).isEmpty();
        assertThat(night().alarms()).isEmpty();
    }

    @Test
    void isRedEveryNightUntilAPersonTakesTheDifferenceAsKnown() {
        delete(IS_CLEAR);
        assertThat(night().run().status()).isEqualTo(RunStatus.RED);
        assertThat(night().run().status()).isEqualTo(RunStatus.RED);

        List<Difference> accepted = allTime.accept();
        madeByTheTest();

        assertThat(accepted)
                .isNotEmpty()
                .allSatisfy(difference -> assertThat(difference.filings()).containsExactly(CLEAR));
        assertThat(night().run().status()).isEqualTo(RunStatus.DONE);
        assertThat(allTime.counts())
                .hasToString("2 received = 0 clear + 1 flagged + 1 unscreenable + 0 exempt + 0 waiting");
    }

    private void delete(String filing) {
        assertThat(INBOX.resolve("EP-9990111-A1-quantum-dot-television.xml")
                        .toFile()
                        .delete())
                .isTrue();
        long id = jdbc.sql("SELECT id FROM filing WHERE id =" + filing)
                .query(Long.class)
                .single();
        jdbc.sql("DELETE FROM document_chunk WHERE document_id IN (SELECT id FROM document WHERE filing_id = ?)")
                .param(id)
                .update();
        for (String table : List.of(
                "evidence",
                "entry_finding",
                "filing_entity",
                "state_funding",
                "unknown_symbol",
                "document",
                "receipt",
                "filing_text",
                "screening_outcome")) {
            jdbc.sql("DELETE FROM " + table + " WHERE filing_id = ?").param(id).update();
        }
        jdbc.sql("DELETE FROM filing WHERE id = ?").param(id).update();
    }

    private void forgetOutcome(String filing) {
        jdbc.sql("DELETE FROM screening_outcome WHERE filing_id =" + filing).update();
    }

    /** Without the one that says that what the trail has sealed is not there any more. */
    private static List<RunAlarm> unaccounted(RunReport report) {
        return report.alarms().stream()
                .filter(alarm -> alarm.kind() != Kind.DECISIONS_CHANGED)
                .toList();
    }
}

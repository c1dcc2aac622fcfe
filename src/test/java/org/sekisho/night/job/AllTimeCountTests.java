package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunStatus;
import org.sekisho.proof.count.AllTimeCount;
import org.sekisho.proof.count.AllTimeCount.Difference;
import org.springframework.beans.factory.annotation.Autowired;

/** After a good night someone breaks the rows by hand. The next night says so, and names the filing. */
@Tag("whole")
class AllTimeCountTests extends AnOffice {

    private static final String FLAGGED = "US20260401101A1";
    private static final String CLEAR = "EP9990111A1";
    private static final String OF = "(SELECT id FROM filing WHERE number = '%s')";
    private static final String OUTCOME_IS_GONE = "DELETE FROM screening_outcome WHERE filing_id = OF";

    @Autowired
    AllTimeCount allTime;

    @Autowired
    RunHistory history;

    private long firstNight;

    @BeforeEach
    void aGoodNight() throws Exception {
        RunReport first = aNight();
        firstNight = first.run().run();
        assertThat(first.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(first.proof().allTime())
                .hasToString("11 received = 4 clear + 5 flagged + 2 unscreenable + 0 exempt + 0 waiting");
    }

    @Test
    void addsUpAsLongAsNobodyTouchesTheRows() {
        RunReport next = night();

        assertThat(next.alarms()).isEmpty();
        assertThat(next.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(next.proof().allTime()).isEqualTo(allTime.counts());
        assertThat(next.proof().allTime().received()).isEqualTo(11);
    }

    @Test
    void namesAFilingWhoseOutcomeIsGoneThoughTheNextRunScreensItAgain() {
        change(CLEAR, OUTCOME_IS_GONE);

        RunReport next = night();

        assertThat(next.run().status()).isEqualTo(RunStatus.RED);
        assertThat(next.run().counts().clear()).as("screened again").isEqualTo(1);
        assertThat(unaccounted(next))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.detail()).contains("run " + firstNight + " counted 4 clear"));
    }

    /** What somebody does to the rows of one filing, and what is said of it. */
    private record Broken(String what, String filing, List<String> changes, List<String> said) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Broken> brokenRows() {
        String bytes = "DELETE FROM document_chunk WHERE document_id IN (SELECT id FROM document WHERE filing_id = OF)";
        String documents = "DELETE FROM document WHERE filing_id = OF";
        return Stream.of(
                new Broken(
                        "another outcome",
                        FLAGGED,
                        List.of("UPDATE screening_outcome SET outcome = 'CLEAR' WHERE filing_id = OF"),
                        List.of("")),
                new Broken("no case", FLAGGED, caseIsGone(), List.of("no case")),
                new Broken("no bytes", CLEAR, List.of(bytes), List.of("without their bytes")),
                new Broken("no documents", CLEAR, List.of(bytes, documents), List.of("documents")),
                new Broken(
                        "no documents, nor how many there were",
                        CLEAR,
                        List.of(bytes, documents, "UPDATE filing SET documents = NULL WHERE id = OF"),
                        List.of("")),
                new Broken("all of it, of all time and of its run", CLEAR, allIsGone(), List.of("", "")));
    }

    private static List<String> caseIsGone() {
        List<String> changes = new ArrayList<>();
        for (String table : List.of("case_area", "case_level", "case_clock", "case_likeness", "blind_case")) {
            changes.add("DELETE FROM " + table + " WHERE case_id IN (SELECT id FROM review_case WHERE filing_id = OF)");
        }
        changes.add("DELETE FROM review_case WHERE filing_id = OF");
        return changes;
    }

    private static List<String> allIsGone() {
        List<String> changes = new ArrayList<>(List.of(
                "DELETE FROM document_chunk WHERE document_id IN (SELECT id FROM document WHERE filing_id = OF)"));
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
            changes.add("DELETE FROM " + table + " WHERE filing_id = OF");
        }
        changes.add("DELETE FROM filing WHERE id = OF");
        return changes;
    }

    @ParameterizedTest
    @MethodSource("brokenRows")
    void namesAFilingOfWhichThereIs(Broken broken) {
        broken.changes().forEach(sql -> change(broken.filing(), sql));

        List<RunAlarm> alarms = unaccounted(steps("reconcileOutcomes"));

        assertThat(alarms).hasSameSizeAs(broken.said()).allSatisfy(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Kind.UNACCOUNTED);
            assertThat(alarm.filings()).containsExactly(new FilingNumber(broken.filing()));
        });
        assertThat(alarms.get(0).detail()).contains(broken.said().get(0));
    }

    @Test
    void staysRightWhenWhatARunLeftWaitingGoesToTheNext() {
        jdbc.sql("INSERT INTO screening_run (started_at, status) VALUES (UTC_TIMESTAMP(6), 'RUNNING')")
                .update();
        long died =
                jdbc.sql("SELECT MAX(id) FROM screening_run").query(Long.class).single();
        change(CLEAR, OUTCOME_IS_GONE);
        change(CLEAR, "UPDATE filing SET run_id = %d WHERE id = OF".formatted(died));
        jdbc.sql("UPDATE screening_run SET clear_count = 3, received = 10 WHERE id = ?")
                .param(firstNight)
                .update();
        madeByTheTest();

        RunReport next = night();

        assertThat(next.alarms()).isEmpty();
        assertThat(history.report(died).orElseThrow().run().status()).isEqualTo(RunStatus.ABANDONED);
        assertThat(count("SELECT waiting FROM screening_run WHERE id = " + died))
                .isEqualTo(1);
        assertThat(steps("reconcileOutcomes").alarms()).isEmpty();
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
        assertThat(steps("reconcileOutcomes").alarms()).isEmpty();
    }

    @Test
    void isRedEveryNightUntilAPersonTakesTheDifferenceAsKnown() throws Exception {
        allIsGone().forEach(sql -> change(CLEAR, sql));
        Files.delete(INBOX.resolve("EP-9990111-A1-quantum-dot-television.xml"));
        assertThat(night().run().status()).isEqualTo(RunStatus.RED);
        assertThat(unaccounted(steps("reconcileOutcomes"))).hasSize(2);

        List<Difference> accepted = allTime.accept();
        madeByTheTest();

        assertThat(accepted)
                .isNotEmpty()
                .allSatisfy(difference -> assertThat(difference.filings()).containsExactly(new FilingNumber(CLEAR)));
        assertThat(night().run().status()).isEqualTo(RunStatus.DONE);
        assertThat(allTime.counts())
                .hasToString("10 received = 3 clear + 5 flagged + 2 unscreenable + 0 exempt + 0 waiting");
    }

    private void change(String filing, String sql) {
        jdbc.sql(sql.replace("OF", OF.formatted(filing))).update();
    }

    /** Without the one that says that what the trail has sealed is not there any more. */
    private static List<RunAlarm> unaccounted(RunReport report) {
        return report.alarms().stream()
                .filter(alarm -> alarm.kind() != Kind.DECISIONS_CHANGED)
                .toList();
    }
}

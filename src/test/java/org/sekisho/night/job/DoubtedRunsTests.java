package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.job.ClockWitnesses.WrongClockException;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunStatus;
import org.sekisho.screening.OutcomeKind;

/** What becomes of the outcomes of a run that cannot be trusted, and of a night whose clock cannot. */
@Tag("whole")
class DoubtedRunsTests extends AnOffice {

    private static final String QUANTUM = "US20260401101A1-quantum-key-receiver.xml";
    private static final String DECIDED = "US13990108B1-euv-source.xml";
    private static final String TELEVISION = "EP-9990111-A1-quantum-dot-television.xml";

    private static Set<String> found = Set.of();

    /** A night on which the matcher forgets all that is found in {@link #QUANTUM}. */
    private RunReport blindNight() throws Exception {
        if (found.isEmpty()) {
            found = aNightOver(QUANTUM).filings().get(0).entries().stream()
                    .map(RunReport.EntryLine::entry)
                    .collect(Collectors.toSet());
            nothingHasArrivedYet();
        }
        ForgetfulMatcher.FORGOTTEN.addAll(found);
        arrives(QUANTUM);
        RunReport blind = onceOnly("blind", this::night);
        assertThat(blind.run().status()).isEqualTo(RunStatus.RED);
        assertThat(blind.run().counts().clear()).isEqualTo(1);
        return blind;
    }

    @Test
    void theNextNightScreensThemAgainBySelf() throws Exception {
        long blind = blindNight().run().run();
        ForgetfulMatcher.FORGOTTEN.clear();
        arrives(TELEVISION);

        RunReport next = night();

        assertThat(next.alarms()).isEmpty();
        assertThat(next.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(next.run().counts().received()).isEqualTo(2);
        assertThat(next.run().counts().flagged()).isEqualTo(1);
        assertThat(next.proof().notes())
                .contains("Run %d could not be trusted: 1 of its filings were screened again".formatted(blind));
        assertThat(next.proof().allTime().received()).isEqualTo(2);
        assertThat(next.proof().allTime().flagged()).isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM review_case c JOIN filing f ON f.id = c.filing_id"
                        + " WHERE f.number = 'US20260401101A1' AND c.status = 'OPEN'"))
                .isPositive();
        assertThat(count("SELECT COUNT(*) FROM audit_record WHERE action = 'SCREENED_AGAIN'"))
                .isEqualTo(1);

        RunReport after = night();
        assertThat(after.run().counts().received()).isZero();
        assertThat(after.alarms()).isEmpty();
    }

    /** It would otherwise keep all others from being screened, each night. */
    @Test
    void oneWhoseRecordIsDamagedWaitsUntilItIsRestoredAndIsNamed() throws Exception {
        blindNight();
        ForgetfulMatcher.FORGOTTEN.clear();
        String role =
                jdbc.sql("SELECT MIN(role) FROM document").query(String.class).single();
        jdbc.sql("UPDATE document SET role = 'NO_SUCH_ROLE'").update();
        arrives(TELEVISION);

        RunReport next = night();

        assertThat(next.run().status()).isEqualTo(RunStatus.FAILED);
        assertThat(next.run().counts().received()).isEqualTo(2);
        assertThat(next.run().counts().waiting()).isEqualTo(1);
        assertThat(next.alarms()).anySatisfy(alarm -> {
            assertThat(alarm.kind()).isEqualTo(RunAlarm.Kind.UNACCOUNTED);
            assertThat(alarm.filings()).containsExactly(new FilingNumber("US20260401101A1"));
        });

        jdbc.sql("UPDATE document SET role = ? WHERE role = 'NO_SUCH_ROLE'")
                .param(role)
                .update();
        RunReport restored = night();
        assertThat(restored.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(restored.run().counts().flagged()).isEqualTo(1);
        assertThat(restored.proof().allTime().received()).isEqualTo(2);
    }

    @Test
    void asLongAsTheCauseIsThereEachNightIsRedAndNothingIsLost() throws Exception {
        blindNight();
        assertThat(night().run().status()).isEqualTo(RunStatus.RED);
        assertThat(night().run().counts().clear()).isEqualTo(1);
        ForgetfulMatcher.FORGOTTEN.clear();

        RunReport seeing = night();

        assertThat(seeing.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(seeing.run().counts().flagged()).isEqualTo(1);
        assertThat(outcome()).isEqualTo(OutcomeKind.FLAGGED.name());
    }

    @Test
    void whatPeopleDecidedMeanwhileStays() throws Exception {
        aNightOver(DECIDED);
        alarm("ORACLE_DIFFERS", true);
        int cases = count("SELECT COUNT(*) FROM review_case");
        assertThat(cases).isPositive();
        jdbc.sql("UPDATE review_case SET status = 'CLOSED', version = 1").update();
        madeByTheTest();
        assertThat(night().run().counts().received()).isEqualTo(1);

        assertThat(count("SELECT COUNT(*) FROM review_case WHERE status = 'CLOSED'"))
                .isEqualTo(cases);
        assertThat(count("SELECT COUNT(*) FROM review_case")).isEqualTo(cases);
    }

    @Test
    void anAlarmOfTheMailroomDoubtsNoOutcome() throws Exception {
        aNightOver(QUANTUM);
        alarm("NEVER_ARRIVED", false);

        assertThat(steps("registerNewFilings").run().counts().received()).isZero();
    }

    @Test
    void aClockThatIsYearsBehindTheRecordsBeginsNothing() throws Exception {
        aNightOver(QUANTUM);
        jdbc.sql("UPDATE audit_record SET at = at + INTERVAL 3 YEAR ORDER BY id DESC LIMIT 1")
                .update();

        assertThatExceptionOfType(WrongClockException.class)
                .isThrownBy(this::night)
                .satisfies(wrong -> assertThat(wrong.problems())
                        .singleElement()
                        .asString()
                        .contains("something was put on record at", "which is still to come", "clock-was-ahead-to"));
        assertThat(count("SELECT COUNT(*) FROM screening_run")).isEqualTo(1);
        assertThat(runs.holder()).isEmpty();
    }

    private void alarm(String kind, boolean doubts) {
        jdbc.sql("""
                        INSERT INTO run_alarm (run_id, kind, filings, detail, doubts, raised_at)
                        SELECT MAX(id), ?, '', '', ?, UTC_TIMESTAMP(6) FROM screening_run""").params(kind, doubts).update();
    }

    private String outcome() {
        return jdbc.sql(
                        "SELECT o.outcome FROM screening_outcome o JOIN filing f ON f.id = o.filing_id WHERE NOT f.canary")
                .query(String.class)
                .single();
    }
}

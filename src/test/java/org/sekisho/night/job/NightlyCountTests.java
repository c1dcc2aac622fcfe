package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunStatus;
import org.sekisho.proof.count.AllTimeCount;
import org.springframework.beans.factory.annotation.Autowired;

/** A night counts the rows of few runs, and all rows in its turn. */
@Tag("whole")
class NightlyCountTests extends AnOffice {

    private static final FilingNumber CLEAR = new FilingNumber("EP9990111A1");
    private static final String OF_CLEAR = " WHERE filing_id = (SELECT id FROM filing WHERE number = 'EP9990111A1')";

    @Autowired
    AllTimeCount allTime;

    /** Both have counted all rows, so that those of the first are not gone over on the nights after. */
    @BeforeEach
    void twoNightsThatCountedAllRows() throws Exception {
        assertThat(aNight().run().status()).isEqualTo(RunStatus.DONE);
        passes(7);
        count();
        assertThat(wholeNights()).containsExactly(true, true);
    }

    private RunReport count() {
        return steps("reconcileOutcomes");
    }

    @Test
    void saysOfEveryFilingWhatAllRowsSay() throws Exception {
        arrives("US13990108B1-euv-source.xml");

        RunReport next = night();

        assertThat(next.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(wholeNights()).containsExactly(true, true, false);
        assertThat(next.proof().allTime())
                .isEqualTo(allTime.wholeCounts())
                .hasToString("12 received = 4 clear + 6 flagged + 2 unscreenable + 0 exempt + 0 waiting");
    }

    @Test
    void findsAnOldRowThatSomeoneChangedWhenAllAreCountedAndThenEveryNight() {
        jdbc.sql("UPDATE screening_outcome SET outcome = 'EXEMPT'" + OF_CLEAR).update();
        madeByTheTest();
        assertThat(count().alarms()).as("its run is not gone over").isEmpty();
        assertThat(allTime.differences(0)).as("by command").isNotEmpty();

        passes(7);

        assertThat(count().alarms()).singleElement().satisfies(NightlyCountTests::namesTheClearOne);
        assertThat(count().alarms()).singleElement().satisfies(NightlyCountTests::namesTheClearOne);
        assertThat(wholeNights()).containsExactly(true, true, false, true, true);
    }

    private static void namesTheClearOne(RunAlarm alarm) {
        assertThat(alarm.kind()).isEqualTo(Kind.UNACCOUNTED);
        assertThat(alarm.filings()).containsExactly(CLEAR);
    }

    @Test
    void goesOverTheRunFromWhichALaterOneTookFilings() {
        jdbc.sql("""
                        INSERT INTO run_alarm (run_id, kind, filings, detail, doubts, raised_at)
                        SELECT MIN(id), 'ORACLE_DIFFERS', '', 'made', TRUE, UTC_TIMESTAMP(6) FROM screening_run""").update();

        RunReport next = night();

        assertThat(next.alarms()).isEmpty();
        assertThat(next.run().counts().received()).as("screened again").isEqualTo(1);
        assertThat(next.proof().allTime()).isEqualTo(allTime.wholeCounts());
        assertThat(wholeNights()).endsWith(false);
    }

    @Test
    void trustsNothingKeptThatSomeoneChanged() {
        jdbc.sql("UPDATE counted_run SET clear_count = clear_count + 1 LIMIT 1").update();

        RunReport next = count();

        assertThat(next.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Kind.DECISIONS_CHANGED);
            assertThat(alarm.detail()).contains("what earlier nights counted");
        });
        assertThat(wholeNights()).endsWith(true);
        assertThat(next.proof().allTime()).isEqualTo(allTime.wholeCounts());
        assertThat(count().alarms()).isEmpty();
    }

    @Test
    void countsAllRowsIfItLastDidByAClockThatWasAhead() {
        passes(-400);

        assertThat(count().alarms()).isEmpty();
        assertThat(wholeNights()).containsExactly(true, true, true);
    }

    private void passes(int days) {
        jdbc.sql("UPDATE nightly_count SET counted_at = DATE_SUB(counted_at, INTERVAL :days DAY)")
                .param("days", days)
                .update();
        madeByTheTest();
    }

    private List<Boolean> wholeNights() {
        return jdbc.sql("SELECT whole FROM nightly_count ORDER BY run_id")
                .query(Boolean.class)
                .list();
    }
}

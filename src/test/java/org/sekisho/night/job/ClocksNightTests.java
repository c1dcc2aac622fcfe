package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.alert.Alert;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunAlerts;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunStatus;
import org.sekisho.office.review.CaseClocks;
import org.sekisho.office.review.ClockCount;
import org.springframework.beans.factory.annotation.Autowired;

/** What a night tells of the clocks of undecided cases. */
@Tag("whole")
class ClocksNightTests extends AnOffice {

    private static final String FILING = "US13990109";
    private static final String CASES = "UPDATE review_case SET ";

    @Autowired
    CaseClocks clocks;

    /** The clock of the filing is an American one. */
    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));

    @BeforeEach
    void aFilingWithACase() throws Exception {
        aNightOver(FILING + "-scramjet-inlet.txt");
    }

    @Test
    void openedTheCaseWithAllItsDays() {
        assertThat(jdbc.sql("""
                        SELECT clock_jurisdiction, clock_code, clock, due_on = act_by AS whole, DATEDIFF(due_on, warn_on) AS warned
                        FROM review_case WHERE queue = 'SECRECY'""").query().singleRow())
                .hasToString("{clock_jurisdiction=US, clock_code=foreign-filing-licence, clock=foreign filing licence,"
                        + " whole=1, warned=14}");
    }

    @Test
    void isRedWithTheNumberWhileAClockThatRanOutHereIsUndecided() {
        ends(today.minusDays(2), today.minusDays(90));

        RunReport night = night();

        assertThat(night.run().status()).isEqualTo(RunStatus.RED);
        assertThat(night.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Kind.CLOCK_RAN_OUT);
            assertThat(alarm.filings()).containsExactly(new FilingNumber(FILING));
            assertThat(alarm.detail())
                    .isEqualTo("US foreign-filing-licence: 1 ran out undecided, the first on " + today.minusDays(2));
        });
        assertThat(RunAlerts.alert(night).clocks())
                .containsExactly(new Alert.ClockCount(
                        "US", "foreign-filing-licence", 0, 1, today.minusDays(2).toString()));
        assertThat(steps("checkClocks").alarms()).as("the next night too").hasSize(1);
    }

    @Test
    void tellsOfALeadTimeThatIsReachedAndIsNotRed() {
        ends(today.plusDays(5), today.minusDays(90));

        RunReport night = steps("checkClocks");

        assertThat(night.alarms()).isEmpty();
        assertThat(night.clocks())
                .extracting(ClockCount::sentence)
                .containsExactly(
                        "US foreign-filing-licence: 1 case to act on now, the first ends on " + today.plusDays(5));
        assertThat(RunAlerts.alert(night).event()).isEqualTo(Alert.Event.CLOCKS);
    }

    @Test
    void takesOutTheWordsOfWhatAPartnerGaveOnceItsLastDayIsOver() {
        jdbc.sql("""
                        INSERT INTO partner_agreement (id, partner, version, content, sha256, why, proposed_by, proposed_at)
                        VALUES (1, 'ally', 1, '', '', '', 'one', UTC_TIMESTAMP(6))""").update();
        for (int number = 1; number <= 2; number++) {
            jdbc.sql("""
                            INSERT INTO partner_received (partner, number, agreement_id, sequence, filing, area, mark, view, content,
                                sha256, expires_on, received_at)
                            VALUES ('ally', ?, 1, 1, 'XX1', 'quantum', 'OPEN', 'PASSAGES', '{}', REPEAT('0', 64), ?, UTC_TIMESTAMP(6))""")
                    .params(number, LocalDate.now(ZoneId.of("UTC")).plusDays(number == 1 ? -2 : 2))
                    .update();
        }
        steps("checkClocks");

        assertThat(jdbc.sql("SELECT number FROM partner_received WHERE content IS NOT NULL")
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
        assertThat(jdbc.sql("SELECT what FROM partner_receipt")
                        .query(String.class)
                        .list())
                .containsExactly("EXPIRED");
    }

    @Test
    void isNotRedForACaseThatCameWhenItsTimeWasOver() {
        ends(today.minusDays(100), today.minusDays(90));

        RunReport night = steps("checkClocks");

        assertThat(night.alarms()).isEmpty();
        assertThat(night.clocks())
                .extracting(ClockCount::sentence)
                .containsExactly("US foreign-filing-licence: 1 had run out before they came");
        assertThat(RunAlerts.alert(night).event()).isEqualTo(Alert.Event.DONE);
    }

    @Test
    void saysNothingWhileThereIsTimeOrNobodyKnowsTheDay() {
        ends(today.plusDays(20), today);
        assertThat(steps("checkClocks").clocks()).isEmpty();
        jdbc.sql(CASES + "due_on = NULL, act_by = NULL, warn_on = NULL").update();
        assertThat(steps("checkClocks").clocks()).isEmpty();
        assertThat(clocks.counts(java.time.Instant.now()))
                .extracting(ClockCount::undated)
                .containsExactly(1);
    }

    @Test
    void countsWhatIsDueInAWeekAndInAMonth() {
        ends(today.plusDays(7), today);
        assertThat(counts()).isEqualTo("7: 1, 30: 1, now: 1");
        ends(today.plusDays(8), today);
        assertThat(counts()).isEqualTo("7: 0, 30: 1, now: 1");
        ends(today.plusDays(31), today);
        assertThat(counts()).isEqualTo("7: 0, 30: 0, now: 0");
        ends(today.minusDays(1), today);
        assertThat(counts()).isEqualTo("7: 0, 30: 0, now: 0");
    }

    private String counts() {
        List<ClockCount> counts = clocks.counts(java.time.Instant.now());
        assertThat(counts).hasSize(1);
        return "7: %d, 30: %d, now: %d"
                .formatted(
                        counts.get(0).within7(),
                        counts.get(0).within30(),
                        counts.get(0).actNow());
    }

    private void ends(LocalDate lastDay, LocalDate opened) {
        jdbc.sql(CASES + "due_on = ?, act_by = ?, warn_on = ?, opened_at = ?")
                .params(lastDay, lastDay, lastDay.minusDays(14), opened.atStartOfDay())
                .update();
        madeByTheTest();
    }
}

package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.night.alert.Alert;
import org.sekisho.night.run.RunAlerts;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunStatus;

/** What a night tells of authorities that owe an answer. */
@Tag("whole")
class ReferralsNightTests extends AnOffice {

    private static final String FILING = "US20260401101A1";

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @BeforeEach
    void aCaseBeforeTheMinistry() throws Exception {
        aNight();
        LocalDate farAway = today.plusYears(1);
        jdbc.sql("UPDATE review_case SET status = 'SECRECY_REVIEW', due_on = ?, act_by = ?, warn_on = ?")
                .params(farAway, farAway, farAway)
                .update();
    }

    private void asked(LocalDate answerBy, LocalDate remindOn, @Nullable LocalDate escalateOn) {
        jdbc.sql("""
                        INSERT INTO referral (case_id, authority, area, question, referred_by, referred_at, answer_by, remind_on,
                            escalate_on, escalate_to, package, package_sha256, package_passages)
                        SELECT c.id, 'ministry', 'quantum', 'What of the torpedo?', 'one', '2026-01-05', ?, ?, ?, 'head',
                            'a torpedo', REPEAT('0', 64), 1
                        FROM review_case c JOIN filing f ON f.id = c.filing_id WHERE f.number = ? ORDER BY c.id LIMIT 1""").params(answerBy, remindOn, escalateOn, FILING).update();
        madeByTheTest();
    }

    private static List<String> sentences(RunReport report) {
        return report.referrals().stream().map(RunReport.ReferralLine::sentence).toList();
    }

    @Test
    void namesWhatIsOverdueByNumberAuthorityAndDays() {
        asked(today.minusDays(9), today.minusDays(14), today.minusDays(2));

        RunReport night = night();

        assertThat(night.run().status()).as("nothing is wrong with the run").isEqualTo(RunStatus.DONE);
        assertThat(sentences(night))
                .containsExactly("%s, ministry: answer by %s; overdue by 9 days; to be taken to head"
                        .formatted(FILING, today.minusDays(9)));
        assertThat(RunAlerts.alert(night).event()).isEqualTo(Alert.Event.REFERRALS);
        assertThat(RunAlerts.alert(night).referrals().first())
                .containsExactly(new Alert.Referral(
                        FILING, "ministry", today.minusDays(9).toString(), "TO_ESCALATE", "head"));
    }

    @Test
    void namesWhatIsToBeRemindedOfOnceItsDayHasCome() {
        asked(today.plusDays(3), today, null);
        assertThat(sentences(steps()))
                .containsExactly("%s, ministry: answer by %s; to be reminded".formatted(FILING, today.plusDays(3)));

        jdbc.sql("INSERT INTO referral_step SELECT id, 'REMINDED', 'one', NOW(6) FROM referral")
                .update();
        assertThat(sentences(steps())).as("somebody did").isEmpty();
    }

    @Test
    void namesAPackageThatWasCalledBackUntilItsReceiptIsThere() {
        asked(today.plusDays(30), today.plusDays(25), null);
        jdbc.sql("INSERT INTO referral_withdrawal SELECT id, 'a mistake', 'one', NOW(6) FROM referral")
                .update();
        jdbc.sql(
                        "INSERT INTO referral_recall SELECT id, 'SENT_WRONGLY', 'to the wrong torpedo', 'one', ? FROM referral")
                .param(LocalDateTime.of(2026, 1, 7, 12, 0))
                .update();
        madeByTheTest();

        RunReport report = steps();

        assertThat(sentences(report))
                .containsExactly(
                        "%s, ministry: package called back on 2026-01-07; its receipt is owed".formatted(FILING));
        assertThat(RunAlerts.alert(report).event()).isEqualTo(Alert.Event.REFERRALS);
        assertThat(RunAlerts.alert(report).referrals().first())
                .containsExactly(new Alert.Referral(FILING, "ministry", "2026-01-07", "RETURN_OWED", null));
        jdbc.sql(
                        "INSERT INTO referral_return SELECT id, 'DESTROYED', 'desk', '2026-01-09', 'one', NOW(6) FROM referral")
                .update();
        assertThat(sentences(steps())).isEmpty();
    }

    @Test
    void saysNothingOfWhatIsAnsweredWithdrawnOrNotDue() {
        asked(today.plusDays(30), today.plusDays(25), null);
        assertThat(sentences(steps())).isEmpty();
        jdbc.sql("UPDATE referral SET answer_by = ?, remind_on = ?")
                .params(today.minusDays(1), today.minusDays(5))
                .update();
        assertThat(sentences(steps())).hasSize(1);
        jdbc.sql("INSERT INTO referral_withdrawal SELECT id, 'a mistake', 'one', NOW(6) FROM referral")
                .update();
        assertThat(sentences(steps())).isEmpty();
    }
}

package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.night.alert.Alert;
import org.sekisho.night.report.RunAlerts;
import org.sekisho.night.report.RunReport;
import org.sekisho.night.run.RunStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a night tells of authorities that owe an answer, to the end of the line: a mail server. */
@Tag("whole")
class ReferralsNightTests extends AnOffice {

    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    private static final String FILING = "US20260401101A1";

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @DynamicPropertySource
    static void aMailServer(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SERVER.getSmtp()::getPort);
        properties.add("sekisho.alerts.mail.to", () -> "operator@example.org");
    }

    @AfterAll
    static void close() {
        SERVER.stop();
    }

    @BeforeEach
    void aCaseBeforeTheMinistry() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        arrives(FILING + "-quantum-key-receiver.xml");
        night();
        LocalDate farAway = LocalDate.now(ZoneId.of("America/New_York")).plusYears(1);
        jdbc.sql("UPDATE review_case SET status = 'SECRECY_REVIEW', due_on = ?, act_by = ?, warn_on = ?")
                .params(farAway, farAway, farAway)
                .update();
        madeByTheTest();
    }

    private void asked(LocalDate answerBy, LocalDate remindOn, @Nullable LocalDate escalateOn) {
        jdbc.sql("""
                        INSERT INTO referral (case_id, authority, area, question, referred_by, referred_at, answer_by, remind_on,
                            escalate_on, escalate_to, package, package_sha256, package_passages)
                        SELECT MIN(id), 'ministry', 'quantum', 'What of the torpedo?', 'one', '2026-01-05', ?, ?, ?, 'head',
                            'a torpedo', REPEAT('0', 64), 1 FROM review_case""").params(answerBy, remindOn, escalateOn).update();
        madeByTheTest();
    }

    @Test
    void namesWhatIsOverdueByNumberAuthorityAndDaysAndByMail() throws Exception {
        asked(today.minusDays(9), today.minusDays(14), today.minusDays(2));

        RunReport night = night();

        assertThat(night.run().status()).as("nothing is wrong with the run").isEqualTo(RunStatus.DONE);
        assertThat(night.referrals())
                .extracting(RunReport.ReferralLine::sentence)
                .containsExactly("%s, ministry: answer by %s; overdue by 9 days; to be taken to head"
                        .formatted(FILING, today.minusDays(9)));
        assertThat(RunAlerts.alert(night).event()).isEqualTo(Alert.Event.REFERRALS);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(SERVER.getReceivedMessages()[0].getSubject()).contains("authorities owe answers");
        assertThat((String) SERVER.getReceivedMessages()[0].getContent())
                .contains("%s, ministry: answer by %s; overdue, to be taken to head"
                        .formatted(FILING, today.minusDays(9)))
                .doesNotContain("torpedo");
    }

    @Test
    void namesWhatIsToBeRemindedOfOnceItsDayHasCome() {
        asked(today.plusDays(3), today, null);
        assertThat(night().referrals())
                .extracting(RunReport.ReferralLine::sentence)
                .containsExactly("%s, ministry: answer by %s; to be reminded".formatted(FILING, today.plusDays(3)));

        jdbc.sql("INSERT INTO referral_step SELECT id, 'REMINDED', 'one', NOW(6) FROM referral")
                .update();
        madeByTheTest();
        assertThat(night().referrals()).as("somebody did").isEmpty();
        assertThat(RunAlerts.alert(night()).event()).isEqualTo(Alert.Event.DONE);
    }

    @Test
    void namesAPackageThatWasCalledBackUntilItsReceiptIsThere() throws Exception {
        asked(today.plusDays(30), today.plusDays(25), null);
        jdbc.sql("INSERT INTO referral_withdrawal SELECT id, 'a mistake', 'one', NOW(6) FROM referral")
                .update();
        jdbc.sql(
                        "INSERT INTO referral_recall SELECT id, 'SENT_WRONGLY', 'to the wrong torpedo', 'one', ? FROM referral")
                .param(LocalDateTime.of(2026, 1, 7, 12, 0))
                .update();
        madeByTheTest();

        RunReport night = night();

        assertThat(night.referrals())
                .extracting(RunReport.ReferralLine::sentence)
                .containsExactly(
                        "%s, ministry: package called back on 2026-01-07; its receipt is owed".formatted(FILING));
        assertThat(RunAlerts.alert(night).event()).isEqualTo(Alert.Event.REFERRALS);
        assertThat((String) SERVER.getReceivedMessages()[0].getContent())
                .contains("%s, ministry: package called back on 2026-01-07".formatted(FILING))
                .doesNotContain("torpedo");
        jdbc.sql(
                        "INSERT INTO referral_return SELECT id, 'DESTROYED', 'desk', '2026-01-09', 'one', NOW(6) FROM referral")
                .update();
        assertThat(night().referrals()).isEmpty();
    }

    @Test
    void saysNothingOfWhatIsAnsweredWithdrawnOrNotDue() {
        asked(today.plusDays(30), today.plusDays(25), null);
        assertThat(night().referrals()).isEmpty();
        jdbc.sql("UPDATE referral SET answer_by = ?, remind_on = ?")
                .params(today.minusDays(1), today.minusDays(5))
                .update();
        assertThat(night().referrals()).hasSize(1);
        jdbc.sql("INSERT INTO referral_withdrawal SELECT id, 'a mistake', 'one', NOW(6) FROM referral")
                .update();
        assertThat(night().referrals()).isEmpty();
    }
}

package org.sekisho.night.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.alert.Messenger.NotDeliveredException;
import org.sekisho.screening.record.OutcomeCounts;

/** What is mailed, to a real mail server. */
class JavaMailChannelTests {

    private static final List<String> TO = List.of("night@example.org", "chief@example.org");

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    @Test
    void goesToEveryReceiverInTwoLanguages() throws Exception {
        String answer = channel(TO).send("41", AlertFixtures.RED);

        assertThat(answer).isEqualTo("taken by the mail server for 2 receivers");
        assertThat(SERVER.getReceivedMessages()).hasSize(2);
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Sekisho: run 12 ended red / Sekisho: 第12回の実行は警報つきで終了");
        assertThat(mail.getFrom()[0]).hasToString("sekisho@example.org");
        assertThat((String) mail.getContent())
                .contains("27 received = 7 clear + 15 flagged + 5 unscreenable + 0 exempt + 0 waiting")
                .contains("Alarm CANARY_MISSED, 2 filings: US20260401104A1, JP2026991113A")
                .contains(
                        "Clock JP primary-review: 4 cases to act on now, 2 ran out undecided; the earliest last day is"
                                + " 2026-11-20")
                .contains("期限 JP primary-review: 今すぐ対応が必要 4 件")
                .contains("Before authorities, 2 to do something about: sekisho referrals")
                .contains("  JP2026991113A, ministry: answer by 2026-11-20; overdue, to be taken to head")
                .contains("  ?, council: answer by 2026-12-20; to be reminded")
                .contains("対応の必要な照会 2 件")
                .contains("  JP2026991113A、ministry: 回答期限 2026-11-20、期限超過、head へ報告の時期")
                .contains("Fewest days left: 3")
                .contains("sekisho report 12")
                .contains("受領 27 件")
                .contains("残り日数の最小値: 3 日");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Sekisho-Alert")).containsExactly("41");
    }

    @Test
    void cannotBeGivenAHeaderByANumber() throws Exception {
        assertThatIllegalArgumentException().isThrownBy(() -> new FilingNumber("US1\r\nBcc: spy@example.org"));
        assertThatIllegalArgumentException().isThrownBy(() -> new FilingNumber("US1\nBcc:spy@example.org"));
        assertThatIllegalArgumentException().isThrownBy(() -> new FilingNumber("US1\u0085Bcc:spy@example.org"));

        Alert forged = new Alert(
                Alert.Event.RED,
                13,
                OutcomeCounts.NONE,
                List.of(new Alert.Alarm("X\r\nBcc: spy@example.org", 1, List.of("US1\r\nBcc: spy@example.org"))),
                List.of(),
                List.of(),
                Alert.Referrals.NONE,
                null,
                null,
                null);
        channel(TO.subList(0, 1)).send("42", forged);

        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(Collections.list(mail.getAllHeaderLines())).noneMatch(line -> line.contains("spy"));
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void tellsNumbersOfOfficesAndNoWordsThatStandInTheirPlace() {
        assertThat(Alert.numbers(List.of(
                        new FilingNumber("US20260401104A1"),
                        new FilingNumber("US13/990,105"),
                        new FilingNumber("JP2026991113A"),
                        new FilingNumber("EP1921219A1"),
                        new FilingNumber("WO2020/123456"),
                        new FilingNumber("silent-torpedo-2"),
                        new FilingNumber("TORPEDO2"),
                        new FilingNumber("特願2026-1"))))
                .containsExactly(
                        "US20260401104A1",
                        "US13/990,105",
                        "JP2026991113A",
                        "EP1921219A1",
                        "WO2020/123456",
                        "?",
                        "?",
                        "?");
    }

    @Test
    void isNotDeliveredWhereNoServerListens() {
        assertThatExceptionOfType(NotDeliveredException.class)
                .isThrownBy(() -> AlertFixtures.mail(AlertFixtures.settings(TO, null, null), 1)
                        .send("41", AlertFixtures.RED))
                .withMessageContaining("the mail server: ConnectException");
    }

    private static JavaMailChannel channel(List<String> to) {
        return AlertFixtures.mail(
                AlertFixtures.settings(to, null, null), SERVER.getSmtp().getPort());
    }
}

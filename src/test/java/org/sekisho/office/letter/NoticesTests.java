package org.sekisho.office.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.office.letter.NoticeResult.Why;
import org.sekisho.office.referral.ReferralDraft;
import org.sekisho.office.referral.ReferralOffice;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** Notices and the log of what was sent, on real rows. */
class NoticesTests {

    private static final StaffMember ONE = ReferralOffice.person("one", Role.EXAMINER);
    private static final StaffMember SECOND = ReferralOffice.person("second", Role.SECOND_REVIEWER);
    private static final StaffMember OCEAN = ReferralOffice.person("ocean", Role.EXAMINER, "ocean");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 24);
    private static final NoticeAsked REQUEST = new NoticeAsked("request", Language.EN, null, DAY);

    @TempDir
    Path folder;

    private NoticeOffice desk;
    private CaseId id;

    @BeforeEach
    void anOffice() throws IOException {
        desk = new NoticeOffice(templates(NoticeTemplatesTests.RIGHT), NoticeOffice.FONTS);
        id = desk.office.open(CaseStatus.AWAITING_INFORMATION, "quantum");
    }

    private NoticeTemplates templates(String yaml) throws IOException {
        return NoticeTemplates.read(Files.writeString(folder.resolve("notices.yml"), yaml));
    }

    private CaseNotices seen() {
        return desk.office.within(() -> desk.notices().see(id, ONE).orElseThrow());
    }

    private WrittenNotice written(NoticeAsked asked) {
        return desk.notices().write(seen(), asked).orElseThrow();
    }

    private NoticeResult send(NoticeAsked asked, String seen, SentNotice.@Nullable Form form, StaffMember by) {
        return desk.office.within(() -> desk.notices()
                .logSent(
                        id, asked, new Sending(seen, form, "the applicant's attorney", SentNotice.Way.POST, null), by));
    }

    private static void refused(NoticeResult result, Why why) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        NoticeResult.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    @Test
    void haveTheirFieldsFilledInAndNoWordOfTheFiling() {
        WrittenNotice notice = written(REQUEST);

        assertThat(notice.title()).isEqualTo("Request XX2026000001A");
        assertThat(notice.text()).isEqualTo("our article: information by 2026-12-24.");
        assertThat(notice.whole()).doesNotContain("canarywords");
        assertThat(written(new NoticeAsked("request", Language.JA, null, DAY)).text())
                .isEqualTo("条：情報。2026-12-24まで。");
    }

    @Test
    void knowOfAReferralWhatItIsAndWhatWasSent() {
        desk.office.within(() -> desk.office
                .referring()
                .refer(id, new ReferralDraft(List.of(new ReferralDraft.Ask("ministry", "quantum")), null, ""), ONE));
        var referral = seen().referrals().referrals().get(0);

        WrittenNotice letter = written(new NoticeAsked("letter", Language.JA, referral.id(), null));
        assertThat(letter.title()).isEqualTo("省御中");
        assertThat(letter.text()).isEqualTo(referral.sent().sha256());
        assertThat(desk.notices().write(seen(), new NoticeAsked("letter", Language.JA, null, null)))
                .as("a letter goes with a referral")
                .isEmpty();
        assertThat(desk.notices().write(seen(), new NoticeAsked("letter", Language.JA, 99L, null)))
                .isEmpty();
    }

    @Test
    void goWithNoReferralThatWasWithdrawn() {
        desk.office.within(() -> desk.office
                .referring()
                .refer(id, new ReferralDraft(List.of(new ReferralDraft.Ask("ministry", "quantum")), null, ""), ONE));
        long referral = seen().referrals().referrals().get(0).id();
        NoticeAsked letter = new NoticeAsked("letter", Language.JA, referral, null);
        assertThat(desk.notices().write(seen(), letter)).isPresent();

        desk.office.within(() -> desk.office.withdrawals().withdraw(id, referral, "a mistake", ONE));

        assertThat(desk.notices().write(seen(), letter)).isEmpty();
    }

    @Test
    void areNotSentWithAFieldLeftOpen() {
        WrittenNotice open = written(new NoticeAsked("request", Language.EN, null, null));

        assertThat(open.missing()).containsExactly(NoticeField.ANSWER_BY);
        assertThat(open.text()).contains("{{answer-by}}");
        refused(
                send(new NoticeAsked("request", Language.EN, null, null), open.sha256(), SentNotice.Form.TEXT, ONE),
                Why.MISSING);
    }

    @Test
    void areLoggedAsTheyWereAndStaySo() throws IOException {
        assertThat(send(REQUEST, written(REQUEST).sha256(), SentNotice.Form.TEXT, ONE))
                .isInstanceOf(NoticeResult.Logged.class);
        SentNotice sent = seen().sent().get(0);
        assertThat(sent.to()).isEqualTo("the applicant's attorney");
        assertThat(sent.by()).isEqualTo(ONE.id());

        desk = desk.with(templates(NoticeTemplatesTests.RIGHT.replace("{{article}}: ", "It was never like this: ")));
        assertThat(written(REQUEST).text()).startsWith("It was never like this");
        byte[] kept =
                desk.office.within(() -> desk.notices().sent(id, sent.id(), ONE).orElseThrow());
        assertThat(new String(kept, StandardCharsets.UTF_8))
                .isEqualTo("Request XX2026000001A\n\nour article: information by 2026-12-24.\n");
        assertThat(DigestUtils.sha256Hex(kept)).isEqualTo(sent.sha256());
        assertThat(desk.office.audited()).contains("one NOTICE_SENT", "one NOTICE_EXPORTED");
        assertThat(desk.office
                        .jdbc
                        .sql("SELECT GROUP_CONCAT(detail) FROM audit_record")
                        .query(String.class)
                        .single())
                .contains(sent.sha256())
                .doesNotContain("attorney");
    }

    @Test
    void areLoggedAsThePdfThatWasTaken() {
        assumeThat(NoticeOffice.hasJapaneseFont()).isTrue();
        byte[] taken = desk.notices().print(written(REQUEST)).orElseThrow();

        send(REQUEST, written(REQUEST).sha256(), SentNotice.Form.PDF, ONE);

        assertThat(seen().sent().get(0).sha256()).isEqualTo(DigestUtils.sha256Hex(taken));
    }

    @Test
    void thatReadDifferentlyByNowAreNotLogged() {
        String seen = written(REQUEST).sha256();
        desk.office.jdbc.sql("UPDATE review_case SET status = 'CLOSED'").update();

        refused(send(REQUEST, seen, SentNotice.Form.TEXT, ONE), Why.CHANGED);
        assertThat(seen().sent()).isEmpty();
    }

    @Test
    void areLoggedByExaminersWithAllThatIsToBeSaid() throws IOException {
        String seen = written(REQUEST).sha256();
        refused(send(REQUEST, seen, SentNotice.Form.TEXT, SECOND), Why.ROLE);
        refused(send(REQUEST, seen, null, ONE), Why.NO_WAY);
        refused(
                desk.office.within(() -> desk.notices()
                        .logSent(
                                id,
                                REQUEST,
                                new Sending(seen, SentNotice.Form.TEXT, " ", SentNotice.Way.POST, null),
                                ONE)),
                Why.NO_ADDRESSEE);

        desk = new NoticeOffice(templates(NoticeTemplatesTests.RIGHT), List.of());
        id = desk.office.open(CaseStatus.AWAITING_INFORMATION, "quantum");
        refused(send(REQUEST, written(REQUEST).sha256(), SentNotice.Form.PDF, ONE), Why.NO_FONT);
        assertThat(send(REQUEST, written(REQUEST).sha256(), SentNotice.Form.TEXT, ONE))
                .isInstanceOf(NoticeResult.Logged.class);
    }

    @Test
    void areNotThereForWhoMayNotKnowOfTheCase() {
        send(REQUEST, written(REQUEST).sha256(), SentNotice.Form.TEXT, ONE);
        long sent = seen().sent().get(0).id();
        CaseId other = desk.office.open(CaseStatus.AWAITING_INFORMATION, "quantum");

        assertThat(desk.office.within(() -> desk.notices().see(id, OCEAN))).isEmpty();
        assertThat(desk.office.within(() -> desk.notices().sent(id, sent, OCEAN)))
                .isEmpty();
        assertThat(send(REQUEST, "", SentNotice.Form.TEXT, OCEAN)).isInstanceOf(NoticeResult.Unknown.class);
        assertThat(desk.office.within(() -> desk.notices().sent(other, sent, ONE)))
                .as("it is of another case")
                .isEmpty();
    }
}

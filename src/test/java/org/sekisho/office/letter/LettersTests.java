package org.sekisho.office.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.sekisho.office.review.Answers.done;
import static org.sekisho.office.review.Answers.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.office.referral.ReferralDraft;
import org.sekisho.office.referral.ReferralOffice;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** Notices and the log of what was sent, on real rows. */
class LettersTests {

    private static final StaffMember ONE = ReferralOffice.person("one", Role.EXAMINER);
    private static final StaffMember SECOND = ReferralOffice.person("second", Role.SECOND_REVIEWER);
    private static final StaffMember OCEAN = ReferralOffice.person("ocean", Role.EXAMINER, "ocean");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 24);
    private static final LetterAsked REQUEST = new LetterAsked("request", Language.EN, null, DAY, Map.of());

    @TempDir
    Path folder;

    private LetterOffice desk;
    private CaseId id;

    @BeforeEach
    void anOffice() throws IOException {
        desk = new LetterOffice(templates(LetterTemplatesTests.RIGHT), LetterOffice.FONTS);
        id = desk.office.open(CaseStatus.AWAITING_INFORMATION, "quantum");
    }

    private LetterTemplates templates(String yaml) throws IOException {
        return LetterTemplates.read(Files.writeString(folder.resolve("letters.yml"), yaml));
    }

    private CaseLetters seen() {
        return desk.office.within(() -> desk.letters().see(id, ONE).orElseThrow());
    }

    private WrittenLetter written(LetterAsked asked) {
        return desk.letters().write(seen(), asked).orElseThrow();
    }

    private CaseAnswer send(LetterAsked asked, String seen, SentLetter.@Nullable Form form, StaffMember by) {
        return desk.office.within(() -> desk.letters()
                .logSent(
                        id, asked, new Sending(seen, form, "the applicant's attorney", SentLetter.Way.POST, null), by));
    }

    @Test
    void haveTheirFieldsFilledInAndNoWordOfTheFiling() {
        WrittenLetter letter = written(REQUEST);

        assertThat(letter.title()).isEqualTo("Request XX2026000001A");
        assertThat(letter.text()).isEqualTo("our article: information by 2026-12-24.");
        assertThat(letter.whole()).doesNotContain("canarywords");
        assertThat(written(new LetterAsked("request", Language.JA, null, DAY, Map.of()))
                        .text())
                .isEqualTo("条：情報。2026-12-24まで。");
    }

    @Test
    void nameWhatTheFilingSaysAndNoDeclarationHas() throws IOException {
        desk = desk.with(templates(LetterTemplatesTests.RIGHT.replace("{{outcome}} by", "{{undeclared}} by")));
        assertThat(written(REQUEST).missing()).containsExactly(LetterField.UNDECLARED);
        desk.office.rows.change("""
                INSERT INTO state_funding (filing_id, ordinal, agency, contract, span_start, span_end)
                SELECT filing_id, 0, 'Example Agency', 'AB-12', 0, 9 FROM review_case WHERE id = ?
                UNION SELECT filing_id, 1, NULL, 'CD-34', 9, 12 FROM review_case WHERE id = ?""", id.value(), id.value());

        assertThat(written(REQUEST).text()).isEqualTo("our article: - Example Agency, AB-12\n- CD-34 by 2026-12-24.");
        assertThat(written(REQUEST).missing()).isEmpty();
    }

    @Test
    void knowOfAReferralWhatItIsAndWhatWasSent() {
        desk.office.within(() -> desk.office
                .referring()
                .refer(id, new ReferralDraft(List.of(new ReferralDraft.Ask("ministry", "quantum")), null, ""), ONE));
        var referral = seen().referrals().referrals().get(0);

        WrittenLetter letter = written(new LetterAsked("letter", Language.JA, referral.id(), null, Map.of()));
        assertThat(letter.title()).isEqualTo("省御中");
        assertThat(letter.text()).isEqualTo(referral.sent().sha256());
        assertThat(desk.letters().write(seen(), new LetterAsked("letter", Language.JA, null, null, Map.of())))
                .as("a letter goes with a referral")
                .isEmpty();
        assertThat(desk.letters().write(seen(), new LetterAsked("letter", Language.JA, 99L, null, Map.of())))
                .isEmpty();
    }

    @Test
    void goWithNoReferralThatWasWithdrawn() {
        desk.office.within(() -> desk.office
                .referring()
                .refer(id, new ReferralDraft(List.of(new ReferralDraft.Ask("ministry", "quantum")), null, ""), ONE));
        long referral = seen().referrals().referrals().get(0).id();
        LetterAsked letter = new LetterAsked("letter", Language.JA, referral, null, Map.of());
        assertThat(desk.letters().write(seen(), letter)).isPresent();

        desk.office.within(() -> desk.office.withdrawals().withdraw(id, referral, "a mistake", ONE));

        assertThat(desk.letters().write(seen(), letter)).isEmpty();
    }

    @Test
    void areNotSentWithAFieldLeftOpen() {
        WrittenLetter open = written(new LetterAsked("request", Language.EN, null, null, Map.of()));

        assertThat(open.missing()).containsExactly(LetterField.ANSWER_BY);
        assertThat(open.text()).contains("{{answer-by}}");
        refused(
                send(
                        new LetterAsked("request", Language.EN, null, null, Map.of()),
                        open.sha256(),
                        SentLetter.Form.TEXT,
                        ONE),
                LetterRefusal.MISSING);
    }

    @Test
    void takeWhatAPersonKnowsWhereTheCaseKnowsNothingAndOnlyThere() {
        WrittenLetter filled = written(new LetterAsked(
                "request",
                Language.EN,
                null,
                null,
                Map.of(LetterField.ANSWER_BY, "2026-12-30", LetterField.NUMBER, "another number")));

        assertThat(filled.missing()).isEmpty();
        assertThat(filled.text()).isEqualTo("our article: information by 2026-12-30.");
        assertThat(filled.title()).isEqualTo("Request XX2026000001A");
    }

    @Test
    void areLoggedAsTheyWereAndStaySo() throws IOException {
        done(send(REQUEST, written(REQUEST).sha256(), SentLetter.Form.TEXT, ONE));
        SentLetter sent = seen().sent().get(0);
        assertThat(sent.to()).isEqualTo("the applicant's attorney");
        assertThat(sent.by()).isEqualTo(ONE.id());

        desk = desk.with(templates(LetterTemplatesTests.RIGHT.replace("{{article}}: ", "It was never like this: ")));
        assertThat(written(REQUEST).text()).startsWith("It was never like this");
        byte[] kept =
                desk.office.within(() -> desk.letters().sent(id, sent.id(), ONE).orElseThrow());
        assertThat(new String(kept, StandardCharsets.UTF_8))
                .isEqualTo("Request XX2026000001A\n\nour article: information by 2026-12-24.\n");
        assertThat(DigestUtils.sha256Hex(kept)).isEqualTo(sent.sha256());
        assertThat(desk.office.audited()).contains("one NOTICE_SENT", "one NOTICE_EXPORTED");
        assertThat(desk.office.rows.word("SELECT GROUP_CONCAT(detail) FROM audit_record"))
                .contains(sent.sha256())
                .doesNotContain("attorney");
    }

    @Test
    void areLoggedAsThePdfThatWasTaken() {
        assumeThat(LetterOffice.hasJapaneseFont()).isTrue();
        byte[] taken = desk.letters().print(written(REQUEST)).orElseThrow();

        send(REQUEST, written(REQUEST).sha256(), SentLetter.Form.PDF, ONE);

        assertThat(seen().sent().get(0).sha256()).isEqualTo(DigestUtils.sha256Hex(taken));
    }

    @Test
    void thatReadDifferentlyByNowAreNotLogged() {
        String seen = written(REQUEST).sha256();
        desk.office.rows.change("UPDATE review_case SET status = 'CLOSED'");

        refused(send(REQUEST, seen, SentLetter.Form.TEXT, ONE), LetterRefusal.CHANGED);
        assertThat(seen().sent()).isEmpty();
    }

    @Test
    void areLoggedByExaminersWithAllThatIsToBeSaid() throws IOException {
        String seen = written(REQUEST).sha256();
        refused(send(REQUEST, seen, SentLetter.Form.TEXT, SECOND), LetterRefusal.ROLE);
        refused(send(REQUEST, seen, null, ONE), LetterRefusal.NO_WAY);
        refused(
                desk.office.within(() -> desk.letters()
                        .logSent(
                                id,
                                REQUEST,
                                new Sending(seen, SentLetter.Form.TEXT, " ", SentLetter.Way.POST, null),
                                ONE)),
                LetterRefusal.NO_ADDRESSEE);

        desk = new LetterOffice(templates(LetterTemplatesTests.RIGHT), List.of());
        id = desk.office.open(CaseStatus.AWAITING_INFORMATION, "quantum");
        refused(send(REQUEST, written(REQUEST).sha256(), SentLetter.Form.PDF, ONE), LetterRefusal.NO_FONT);
        done(send(REQUEST, written(REQUEST).sha256(), SentLetter.Form.TEXT, ONE));
    }

    @Test
    void areNotThereForWhoMayNotKnowOfTheCase() {
        send(REQUEST, written(REQUEST).sha256(), SentLetter.Form.TEXT, ONE);
        long sent = seen().sent().get(0).id();
        CaseId other = desk.office.open(CaseStatus.AWAITING_INFORMATION, "quantum");

        assertThat(desk.office.within(() -> desk.letters().see(id, OCEAN))).isEmpty();
        assertThat(desk.office.within(() -> desk.letters().sent(id, sent, OCEAN)))
                .isEmpty();
        assertThat(send(REQUEST, "", SentLetter.Form.TEXT, OCEAN)).isInstanceOf(CaseAnswer.Unknown.class);
        assertThat(desk.office.within(() -> desk.letters().sent(other, sent, ONE)))
                .as("it is of another case")
                .isEmpty();
    }
}

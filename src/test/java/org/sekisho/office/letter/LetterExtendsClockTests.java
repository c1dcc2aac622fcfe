package org.sekisho.office.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.office.referral.ReferralOffice;
import org.sekisho.office.review.Answers;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStages;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.Refusal;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** A letter that was served makes a clock run longer: three months from 1 October 2026, and two more. */
class LetterExtendsClockTests {

    private static final StaffMember ONE = ReferralOffice.person("one", Role.EXAMINER);
    private static final LetterAsked LONGER = new LetterAsked("longer", Language.EN, null, null, Map.of());

    @TempDir
    Path folder;

    private LetterOffice desk;
    private CaseId id;

    @BeforeEach
    void anOffice() throws IOException {
        Path file = Files.writeString(
                folder.resolve("letters.yml"),
                LetterTemplatesTests.RIGHT + """
              - letter: longer
                to: applicant
                extends: true
                article: {en: our article, ja: 条}
                title: {en: "Longer {{number}}", ja: "延長 {{number}}"}
                text: {en: "from {{last-day}} to {{extended-last-day}}", ja: "{{extended-last-day}}まで"}
            """.indent(2).replaceAll("(?m)^ {2}", ""));
        desk = new LetterOffice(LetterTemplates.read(file), LetterOffice.FONTS);
        id = desk.office.open(CaseStatus.SECRECY_REVIEW, "quantum");
    }

    private WrittenLetter written() {
        return desk.office.within(() -> desk.letters()
                .write(desk.letters().see(id, ONE).orElseThrow(), LONGER)
                .orElseThrow());
    }

    private CaseAnswer served(@Nullable LocalDate on) {
        Sending sending =
                new Sending(written().sha256(), SentLetter.Form.TEXT, "the attorney", SentLetter.Way.COURIER, on);
        return desk.office.within(() -> desk.letters().logSent(id, LONGER, sending, ONE));
    }

    private void refused(CaseAnswer result, Refusal why) {
        assertThat(result).satisfies(Answers.refused(why));
        assertThat(desk.office.clockOf(id)).isEqualTo("FIRST first-review 2027-01-01 sorted 2027-01-01");
        assertThat(desk.office.rows.number("SELECT COUNT(*) FROM letter_sent")).isZero();
    }

    @Test
    void servedInsideItsTimeAndLoggedWithTheAuditInOneTransaction() {
        assertThat(written().text()).isEqualTo("from 2027-01-01 to 2027-03-01");

        assertThat(served(ReferralOffice.TODAY)).isInstanceOf(CaseAnswer.Done.class);

        assertThat(desk.office.clockOf(id)).isEqualTo("FIRST first-review 2027-03-01 sorted 2027-03-01");
        assertThat(desk.office.clocksOf(id)).last().isEqualTo("EXTENDED 2026-11-25 first-review 2027-03-01");
        assertThat(desk.office.audited()).endsWith("one CLOCK_EXTENDED", "one NOTICE_SENT");
    }

    @Test
    void servedOnTheLastDayAndNotedAfterIt() {
        desk.office.later(40);

        assertThat(served(LocalDate.of(2027, 1, 1))).isInstanceOf(CaseAnswer.Done.class);
        assertThat(desk.office.clockOf(id)).startsWith("FIRST first-review 2027-03-01");
    }

    @Test
    void servedTooLateOrBeforeItBeganExtendsNothingAndIsNotLogged() {
        refused(served(ReferralOffice.FILED.minusDays(1)), CaseStages.NotLonger.OUT_OF_TIME);
        refused(served(null), CaseStages.NotLonger.NOT_SERVED);
        refused(served(ReferralOffice.TODAY.plusDays(1)), CaseStages.NotLonger.NOT_SERVED);
        desk.office.later(40);
        refused(served(LocalDate.of(2027, 1, 2)), CaseStages.NotLonger.OUT_OF_TIME);
    }

    @Test
    void extendsOnceAndNoMore() {
        served(ReferralOffice.TODAY);

        assertThat(written().missing()).containsExactly(LetterField.EXTENDED_LAST_DAY);
        assertThat(desk.office.within(() -> desk.office
                        .stages()
                        .stages()
                        .extended(desk.office.cases.find(id, ONE).orElseThrow(), ReferralOffice.TODAY, "longer", ONE)))
                .hasToString("Optional[EXTENDED_BEFORE]");
    }

    @Test
    void ofALawThatKnowsNoExtensionExtendsNothing() {
        desk.office.rows.change("""
                        UPDATE review_case SET clock_stage = 'REFERRED', clock = 'ban', clock_code = 'ban',
                            due_on = '2027-08-01', act_by = '2027-08-01'""");

        assertThat(written().missing()).containsExactly(LetterField.EXTENDED_LAST_DAY);
        assertThat(desk.office.within(() -> desk.office
                        .stages()
                        .stages()
                        .extended(desk.office.cases.find(id, ONE).orElseThrow(), ReferralOffice.TODAY, "longer", ONE)))
                .hasToString("Optional[NO_EXTENSION]");
    }
}

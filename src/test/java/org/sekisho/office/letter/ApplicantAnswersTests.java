package org.sekisho.office.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.office.review.Answers.done;
import static org.sekisho.office.review.Answers.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sekisho.office.audit.AuditFixture;
import org.sekisho.office.audit.RowSeals;
import org.sekisho.office.deadline.Wording;
import org.sekisho.office.referral.ReferralOffice;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** What comes from applicants, on real rows. */
class ApplicantAnswersTests {

    private static final StaffMember ONE = ReferralOffice.person("one", Role.EXAMINER);
    private static final StaffMember SECOND = ReferralOffice.person("second", Role.SECOND_REVIEWER);
    private static final StaffMember OCEAN = ReferralOffice.person("ocean", Role.EXAMINER, "ocean");

    private final LetterOffice desk =
            new LetterOffice(new LetterTemplates(false, new Wording("", ""), Map.of(), List.of()), LetterOffice.FONTS);

    private CaseAnswer note(CaseId id, @Nullable LocalDate on, String from, StaffMember person) {
        return desk.office.within(() -> desk.answers().note(id, on, from, "two sheets", person));
    }

    private String status(CaseId id) {
        return desk.office.rows.word("SELECT CONCAT(status, ' ', work_list) FROM review_case WHERE id = ?", id.value());
    }

    private List<ApplicantAnswer> answers(CaseId id) {
        return desk.office
                .within(() -> desk.letters().see(id, ONE).orElseThrow())
                .answers();
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseStatus.class,
            names = {"AWAITING_INFORMATION", "AWAITING_STATEMENT"})
    void endTheWaitSoThatTheCaseIsDecidedAgain(CaseStatus waiting) {
        CaseId id = desk.office.open(waiting, "quantum");

        done(note(id, ReferralOffice.TODAY.minusDays(2), "the attorney", ONE));

        assertThat(status(id)).isEqualTo("OPEN TO_DECIDE");
        assertThat(answers(id))
                .singleElement()
                .matches(answer -> answer.closedWait()
                        && answer.receivedOn().equals(ReferralOffice.TODAY.minusDays(2))
                        && answer.words().equals("two sheets"));
        assertThat(desk.office.audited()).contains("one APPLICANT_ANSWERED", "one CASE_OPENED_AGAIN");
    }

    @Test
    void areLoggedWithoutMovingACaseThatWaitsForNobody() {
        CaseId id = desk.office.open(CaseStatus.SECRECY_REVIEW, "quantum");

        note(id, ReferralOffice.TODAY, "the attorney", ONE);

        assertThat(status(id)).isEqualTo("SECRECY_REVIEW TO_DECIDE");
        assertThat(answers(id)).singleElement().matches(answer -> !answer.closedWait());
    }

    @Test
    void areSeenIfSomebodyChangesThemInTheDatabase() {
        CaseId id = desk.office.open(CaseStatus.SECRECY_REVIEW, "quantum");
        note(id, ReferralOffice.TODAY, "the attorney", ONE);
        note(id, ReferralOffice.TODAY, "the attorney again", ONE);
        assertThat(differing()).isEmpty();

        desk.office.rows.change("UPDATE applicant_answer SET received_on = '2020-01-01' ORDER BY id LIMIT 1");
        assertThat(differing()).containsExactly("answer");
        desk.office.rows.change("DELETE FROM applicant_answer");
        assertThat(differing()).containsExactly("answer");
    }

    private List<String> differing() {
        return AuditFixture.seals(desk.office.database, "answer").differing().stream()
                .map(RowSeals.Differing::label)
                .toList();
    }

    @Test
    void needADayThatHasComeAndASender() {
        CaseId id = desk.office.open(CaseStatus.AWAITING_INFORMATION, "quantum");

        refused(note(id, null, "the attorney", ONE), LetterRefusal.NO_DAY);
        refused(note(id, ReferralOffice.TODAY.plusDays(1), "the attorney", ONE), LetterRefusal.NO_DAY);
        refused(note(id, ReferralOffice.TODAY, " ", ONE), LetterRefusal.NO_SENDER);
        refused(note(id, ReferralOffice.TODAY, "the attorney", SECOND), LetterRefusal.ROLE);
        assertThat(note(id, ReferralOffice.TODAY, "the attorney", OCEAN)).isInstanceOf(CaseAnswer.Unknown.class);
        assertThat(status(id)).isEqualTo("AWAITING_INFORMATION WITH_APPLICANT");
    }
}

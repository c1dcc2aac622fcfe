package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sekisho.office.review.Answers.done;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sekisho.office.staff.StaffMember;
import org.springframework.dao.DataAccessException;

/** A filing of which a part was not read is closed for reasons of its own, and by two persons. */
class UnreadCasesTests {

    private static final StaffMember ONE = DeskOffice.examiner("one");
    private static final StaffMember SECOND = DeskOffice.reviewer("second");

    private final DeskOffice office = new DeskOffice(1000, 0);
    private final CaseId id = office.open("quantum", null, 5);

    @BeforeEach
    void aPageIsNotRead() {
        office.rows.change("""
                INSERT INTO unread_part (filing_id, ordinal, document, page, reason, detail)
                VALUES (?, 0, 'claims.pdf', 2, 'NO_TEXT', '')""", id.value());
        office.rows.change("UPDATE review_case SET unread = TRUE WHERE id = ?", id.value());
    }

    private CaseAnswer decide(DecisionKind kind, DecisionReason reason) {
        int version =
                office.within(() -> office.desk().see(id, ONE)).orElseThrow().version();
        return office.within(() -> office.desk().decide(id, version, new DecisionDraft(kind, reason, "so"), ONE));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "OTHER_MEANING",
                "NOT_WHAT_IS_CLAIMED",
                "UNDER_THE_LIMIT",
                "REQUIREMENT_NOT_MET",
                "KNOWN_ALREADY",
                "OTHER"
            })
    void areNotClosedForWhatIsSaidOfWords(DecisionReason ofWords) {
        assertThat(decide(DecisionKind.NO_CONCERN, ofWords))
                .isInstanceOfSatisfying(
                        CaseAnswer.Refused.class,
                        answer -> assertThat(answer.why()).isEqualTo(DecisionDraft.Mistake.REASON_OF_A_READ_FILING));
    }

    @ParameterizedTest
    @EnumSource(names = {"READ_BY_EYE", "COPY_CAME", "NOTHING_TO_READ"})
    void areClosedForReasonsOfTheirOwnWhenASecondPersonAgrees(DecisionReason ofUnread) {
        DeskCase proposed = done(decide(DecisionKind.NO_CONCERN, ofUnread));
        assertThat(proposed.standing().status()).isEqualTo(CaseStatus.AWAITING_CONFIRMATION);
        assertThat(proposed.newest()).extracting(Decision::secondBecause).isEqualTo(Decision.SecondBecause.UNREAD);

        DeskCase closed = done(office.within(() -> office.desk().answer(id, proposed.version(), true, "", SECOND)));
        assertThat(closed.standing().status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void waitForACopyThatWasAskedForWithoutASecondPerson() {
        DeskCase asked = done(decide(DecisionKind.ASK_FOR_INFORMATION, DecisionReason.COPY_ASKED_FOR));
        assertThat(asked.standing().status()).isEqualTo(CaseStatus.AWAITING_INFORMATION);
    }

    @Test
    void leaveTheirReasonsToThemselves() {
        office.rows.change("DELETE FROM unread_part");
        assertThat(decide(DecisionKind.NO_CONCERN, DecisionReason.READ_BY_EYE))
                .isInstanceOf(CaseAnswer.Refused.class)
                .extracting("why")
                .isEqualTo(DecisionDraft.Mistake.REASON_OF_AN_UNREAD_FILING);
    }

    @Test
    void areClosedByNoStatementThatTheDeskWouldRefuse() {
        refuses("UPDATE review_case SET status = 'CLOSED' WHERE id = ?");
        done(decide(DecisionKind.NO_CONCERN, DecisionReason.READ_BY_EYE));
        refuses("UPDATE case_decision SET second_because = NULL WHERE case_id = ?");
        refuses("UPDATE case_decision SET reason = 'OTHER_MEANING' WHERE case_id = ?");
        refuses("UPDATE review_case SET status = 'CLOSED' WHERE id = ?");
    }

    private void refuses(String statement) {
        assertThatExceptionOfType(DataAccessException.class)
                .as(statement)
                .isThrownBy(() -> office.rows.change(statement, id.value()));
    }
}

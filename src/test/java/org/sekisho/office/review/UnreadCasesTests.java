package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sekisho.office.review.Answers.done;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        copyCame("CLEAR");
        DeskCase proposed = done(decide(DecisionKind.NO_CONCERN, ofUnread));
        assertThat(proposed.standing().status()).isEqualTo(CaseStatus.AWAITING_CONFIRMATION);
        assertThat(proposed.newest()).extracting(Decision::secondBecause).isEqualTo(Decision.SecondBecause.UNREAD);

        DeskCase closed = done(office.within(() -> office.desk().answer(id, proposed.version(), true, "", SECOND)));
        assertThat(closed.standing().status()).isEqualTo(CaseStatus.CLOSED);
    }

    /** A later version came; null: it waits to be screened. */
    private void copyCame(@Nullable String outcome) {
        office.rows.change("""
                INSERT INTO filing (id, number, numbered, version, fingerprint, source, received_at, run_id)
                VALUES (900, ?, TRUE, 2, REPEAT('9', 64), 'inbox', NOW(6), 2)""", DeskOffice.number(id));
        if (outcome != null) {
            office.rows.change("INSERT INTO screening_outcome (filing_id, run_id, outcome, rank_score, screened_at)"
                    + " VALUES (900, 2, '%s', 0, NOW(6))".formatted(outcome));
        }
    }

    private void isRefused(CaseAnswer answer, DecisionDraft.Mistake why) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        CaseAnswer.Refused.class, no -> assertThat(no.why()).isEqualTo(why));
    }

    @Test
    void areNotClosedForACopyThatNobodyRead() {
        isRefused(decide(DecisionKind.NO_CONCERN, DecisionReason.COPY_CAME), DecisionDraft.Mistake.NO_COPY);
        copyCame(null);
        isRefused(decide(DecisionKind.NO_CONCERN, DecisionReason.COPY_CAME), DecisionDraft.Mistake.COPY_WAITS);
        office.rows.change("INSERT INTO screening_outcome (filing_id, run_id, outcome, rank_score, screened_at)"
                + " VALUES (900, 2, 'UNSCREENABLE', 0, NOW(6))");
        isRefused(decide(DecisionKind.NO_CONCERN, DecisionReason.COPY_CAME), DecisionDraft.Mistake.COPY_UNREAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLEAR", "FLAGGED", "EXEMPT"})
    void areClosedForACopyThatWasReadAsLongAsItIs(String outcome) {
        copyCame(outcome);
        DeskCase proposed = done(decide(DecisionKind.NO_CONCERN, DecisionReason.COPY_CAME));
        office.rows.change("UPDATE screening_outcome SET outcome = 'UNSCREENABLE' WHERE filing_id = 900");
        isRefused(
                office.within(() -> office.desk().answer(id, proposed.version(), true, "", SECOND)),
                DecisionDraft.Mistake.COPY_UNREAD);
        office.rows.change("UPDATE screening_outcome SET outcome = ? WHERE filing_id = 900", outcome);
        assertThat(done(office.within(() -> office.desk().answer(id, proposed.version(), true, "", SECOND)))
                        .standing()
                        .status())
                .isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void doNotTellOfACopyWhoseCaseThePersonMayNotKnow() {
        copyCame("FLAGGED");
        office.rows.change("""
                INSERT INTO review_case (id, filing_id, queue, status, opened_at, run_id, rank_score, handling)
                VALUES (901, 900, 'SECRECY', 'OPEN', NOW(6), 2, 1, 'SECRET')""");
        isRefused(decide(DecisionKind.NO_CONCERN, DecisionReason.COPY_CAME), DecisionDraft.Mistake.NO_COPY);
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

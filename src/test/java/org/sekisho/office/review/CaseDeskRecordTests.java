package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sekisho.office.staff.StaffMember;

/** What is on record of a case, and what the service refuses although nobody before it did. */
class CaseDeskRecordTests {

    private static final StaffMember ONE = DeskOffice.examiner("one");
    private static final StaffMember OTHER = DeskOffice.examiner("other");
    private static final StaffMember SECOND = DeskOffice.reviewer("second");
    private static final DecisionDraft NO_CONCERN =
            new DecisionDraft(DecisionKind.NO_CONCERN, DecisionReason.OTHER_MEANING, "a toy");
    private static final DecisionDraft ORDER =
            new DecisionDraft(DecisionKind.RECOMMEND_SECRECY_ORDER, DecisionReason.ON_THE_LIST, "");

    private final DeskOffice office = new DeskOffice(20, 0);
    private final CaseId id = office.open("quantum", LocalDate.of(2026, 12, 24), 5);

    private void decide(DecisionDraft draft) {
        assertThat(office.within(() -> office.desk().decide(id, 0, draft, ONE))).isInstanceOf(CaseAnswer.Done.class);
    }

    private Map<String, Object> row(String sql) {
        return office.jdbc.sql(sql).query().singleRow();
    }

    @Test
    void eachLookIsOnItAndEachTryToLook() {
        assertThat(office.within(() -> office.desk().see(id, ONE))).isPresent();
        assertThat(office.within(() -> office.desk().see(new CaseId(99), ONE))).isEmpty();

        assertThat(office.audited()).containsExactly("one CASE_SEEN", "one CASE_REFUSED");
    }

    @Test
    void puttingBackACaseThatNobodyHoldsOrAnotherDoesIsNot() {
        office.within(() -> office.release(id, ONE));
        assertThat(office.audited()).isEmpty();

        office.within(() -> office.desk().take(id, OTHER, false));
        office.within(() -> office.release(id, ONE));

        assertThat(office.audited()).containsExactly("other CASE_TAKEN");
        assertThat(row("SELECT held_by FROM review_case")).containsEntry("held_by", "other");
    }

    @Test
    void whoTookADecisionBackIs() {
        decide(NO_CONCERN);
        office.within(() -> office.undo(id, ONE));

        assertThat(row("SELECT undone_by, persons FROM case_decision WHERE undone_at IS NOT NULL"))
                .containsEntry("undone_by", "one")
                .containsEntry("persons", 0);
        assertThat(row("SELECT status, decided_status FROM review_case"))
                .containsEntry("status", "OPEN")
                .containsEntry("decided_status", null);
    }

    /** Somebody wrote into the database that the case stood where no case can have stood. */
    @Test
    void sendingBackToWhereNoCaseGoesIsRefusedAndChangesNothing() {
        decide(ORDER);
        office.rows.change("UPDATE case_decision SET status_before = 'AWAITING_CONFIRMATION'");

        assertThatIllegalStateException()
                .isThrownBy(() -> office.within(() -> office.desk().answer(id, 1, false, "no", SECOND)))
                .withMessageContaining("cannot become AWAITING_CONFIRMATION");

        assertThat(row("SELECT second_by FROM case_decision")).containsEntry("second_by", null);
        assertThat(office.audited()).containsExactly("one CASE_PROPOSED");
    }

    @Test
    void takingBackToWhereNoCaseGoesIsRefusedAndChangesNothing() {
        decide(NO_CONCERN);
        office.rows.change("UPDATE case_decision SET status_before = 'ORDER_RECOMMENDED'");

        assertThatIllegalStateException()
                .isThrownBy(() -> office.within(() -> office.undo(id, ONE)))
                .withMessageContaining("cannot become ORDER_RECOMMENDED");

        assertThat(row("SELECT undone_by FROM case_decision")).containsEntry("undone_by", null);
        assertThat(office.audited()).containsExactly("one CASE_DECIDED");
    }
}

package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.office.audit.AuditFixture;
import org.sekisho.office.audit.RowSeals;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a person with a client of the database may do to decisions, and that it is seen. */
class SealedCasesTests {

    private DeskOffice office;
    private JdbcTemplate jdbc;
    private CaseId confirmed;
    private CaseId closed;

    @BeforeEach
    void aCaseThatTwoDecidedAndOneThatOneClosed() {
        office = new DeskOffice(8, 0);
        jdbc = new JdbcTemplate(office.database);
        confirmed = office.open("nuclear", null, 1);
        closed = office.open("nuclear", null, 1);
        office.open("nuclear", null, 1);
        decide(confirmed, DecisionKind.RECOMMEND_SECRECY_ORDER);
        office.within(() -> office.desk().answer(confirmed, 1, true, "", DeskOffice.reviewer("rev")));
        decide(closed, DecisionKind.NO_CONCERN);
    }

    @Test
    void nothingDiffersWhileAllGoesThroughTheDesk() {
        assertThat(differing()).isEmpty();
        office.within(() -> office.undo(closed, DeskOffice.examiner("exa")));
        assertThat(differing()).isEmpty();
    }

    @Test
    void namesTheCaseOfWhichAnyColumnOfADecisionWasChanged() {
        List<String> columns = jdbc.queryForList("""
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = DATABASE() AND table_name = 'case_decision'
                    AND column_name NOT IN ('id', 'case_id') AND data_type IN ('varchar', 'mediumtext', 'char')
                    AND generation_expression IS NULL""", String.class);
        assertThat(columns).hasSizeGreaterThan(9);
        SoftAssertions softly = new SoftAssertions();
        for (String column : columns) {
            Map<String, Object> before =
                    jdbc.queryForMap("SELECT * FROM case_decision WHERE case_id = ?", confirmed.value());
            change(column, "x");
            softly.assertThat(differing()).as(column).containsExactly(subject(confirmed));
            change(column, before.get(column));
            softly.assertThat(differing()).as("%s put back", column).isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void namesACaseThatStandsElsewhere() {
        asRoot("UPDATE review_case SET status = 'OPEN' WHERE id = ?", closed.value());
        assertThat(differing()).containsExactly(subject(closed));
    }

    @Test
    void namesACaseThatSomebodyClosedWithoutARecord() {
        asRoot("UPDATE review_case SET status = 'CLOSED' WHERE id NOT IN (?, ?)", confirmed.value(), closed.value());
        assertThat(differing()).hasSize(1).doesNotContain(subject(confirmed), subject(closed));
    }

    @Test
    void namesACaseOfWhichTheDecisionsAreGone() {
        asRoot("DELETE FROM case_decision WHERE case_id = ?", closed.value());
        asRoot("UPDATE review_case SET status = 'OPEN' WHERE id = ?", closed.value());
        assertThat(seals().differing())
                .extracting(RowSeals.Differing::words)
                .containsExactly(
                        subject(closed) + ": what was written of it is gone (case: case_decision, review_case)");
    }

    @Test
    void namesACaseWhoseNewestRecordCarriesNoSeal() {
        asRoot(
                "UPDATE audit_record SET detail = 'NO_CONCERN' WHERE subject = ? ORDER BY id DESC LIMIT 1",
                subject(closed));

        assertThat(differing()).containsExactly(subject(closed));
    }

    private void change(String column, Object value) {
        asRoot("UPDATE case_decision SET " + column + " = ? WHERE case_id = ?", value, confirmed.value());
    }

    /** Whoever is that cares for no constraint. */
    private void asRoot(String change, Object... values) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            JdbcTemplate one = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            one.execute("SET foreign_key_checks = 0, check_constraint_checks = 0");
            one.update(change, values);
            one.execute("SET foreign_key_checks = 1, check_constraint_checks = 1");
            return true;
        });
    }

    private void decide(CaseId id, DecisionKind kind) {
        DecisionDraft draft =
                new DecisionDraft(kind, DecisionReason.of(kind, false).get(0), "words");
        office.within(() -> office.desk().decide(id, 0, draft, DeskOffice.examiner("exa")));
    }

    private List<String> differing() {
        return seals().differing().stream().map(RowSeals.Differing::subject).toList();
    }

    private RowSeals seals() {
        return AuditFixture.seals(office.database, "case");
    }

    private static String subject(CaseId id) {
        return DeskOffice.number(id) + " version 1 SECRECY";
    }
}

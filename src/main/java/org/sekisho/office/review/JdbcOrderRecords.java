package org.sekisho.office.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders that run, and what people decide on them. A decision is added; a second person's answer is written once. */
@Repository
record JdbcOrderRecords(JdbcClient client) {

    /**
     * Every order whose end nobody has noted, whatever became of the case, the first to run out first.
     *
     * @param reader whose cases they are; null for those of all
     */
    List<RunningOrder> running(@Nullable StaffMember reader) {
        String theirs = reader == null ? "NOT f.canary" : NeedToKnow.CONDITION;
        return client.sql("""
                        SELECT c.*, f.number FROM review_case c JOIN filing f ON f.id = c.filing_id
                        WHERE c.clock_stage = 'ORDERED' AND %s ORDER BY c.due_order, c.id""".formatted(theirs))
                .params(reader == null ? Map.of() : new NeedToKnow(reader).values())
                .query((row, n) -> order(row))
                .list();
    }

    private RunningOrder order(ResultSet row) throws SQLException {
        CaseId about = new CaseId(row.getLong("id"));
        return new RunningOrder(
                about,
                new FilingNumber(row.getString("number")),
                CaseClock.in(row),
                newest(about).orElse(null));
    }

    /** The newest decision on the term that runs; empty if there is none since its day was noted. */
    Optional<OrderDecision> newest(CaseId about) {
        return JdbcRecords.find(client, OrderDecision.class, """
                        SELECT id, decision AS kind, words, decided_by AS `by`, decided_at AS `at`, until_day AS until, takes_two,
                            second_by, second_at, second_agreed, second_words
                        FROM order_decision WHERE case_id = ? AND decided_at >=
                            COALESCE((SELECT MAX(k.changed_at) FROM case_clock k WHERE k.case_id = ?), decided_at)
                        ORDER BY id DESC LIMIT 1""", about, about);
    }

    void add(CaseId about, OrderDecision decision) {
        client.sql("""
                        INSERT INTO order_decision (case_id, decision, words, decided_by, decided_at, until_day, takes_two)
                        VALUES (:case, :kind, :words, :by, :at, :until, :takesTwo)""")
                .params(JdbcRecords.values(decision))
                .param("case", about.value())
                .update();
    }

    void answer(long decision, OrderDecision.Answer answer) {
        client.sql("""
                        UPDATE order_decision SET second_by = :by, second_at = :at, second_agreed = :agreed, second_words = :words
                        WHERE id = :decision AND second_by IS NULL""")
                .params(JdbcRecords.values(answer))
                .param("decision", decision)
                .update();
    }
}

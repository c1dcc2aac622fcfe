package org.sekisho.office.review.deciding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.review.CaseClock;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.NeedToKnow;
import org.sekisho.office.review.deciding.OrderDecision.Kind;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders that run, and what people decide on them. A decision is added; a second person's answer is written once. */
@Repository
class JdbcOrderRecords {

    private final JdbcClient client;

    JdbcOrderRecords(JdbcClient client) {
        this.client = client;
    }

    /**
     * Every order whose end nobody has noted, whatever became of the case, the first to run out first.
     *
     * @param reader whose cases they are; null for those of all
     */
    List<RunningOrder> running(@Nullable StaffMember reader) {
        String theirs = reader == null ? "NOT f.canary" : NeedToKnow.CONDITION_OF_ALL;
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

    /** What was decided last on the term that runs; empty if nothing was since its day was noted. */
    Optional<OrderDecision> newest(CaseId about) {
        return client.sql("""
                        SELECT * FROM order_decision WHERE case_id = :case AND decided_at >=
                            COALESCE((SELECT MAX(k.changed_at) FROM case_clock k WHERE k.case_id = :case), decided_at)
                        ORDER BY id DESC LIMIT 1""")
                .param("case", about.value())
                .query((row, n) -> decision(row))
                .optional();
    }

    private static OrderDecision decision(ResultSet row) throws SQLException {
        String second = row.getString("second_by");
        return new OrderDecision(
                row.getLong("id"),
                Kind.valueOf(row.getString("decision")),
                row.getString("words"),
                new StaffId(row.getString("decided_by")),
                RowMoments.of(row, "decided_at"),
                row.getObject("until_day", LocalDate.class),
                row.getBoolean("takes_two"),
                second == null
                        ? null
                        : new OrderDecision.Answer(
                                row.getBoolean("second_agreed"),
                                row.getString("second_words"),
                                new StaffId(second),
                                RowMoments.of(row, "second_at")));
    }

    void add(CaseId about, OrderDecision decision) {
        client.sql("""
                        INSERT INTO order_decision (case_id, decision, words, decided_by, decided_at, until_day, takes_two)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .param(about.value())
                .param(decision.kind().name())
                .param(decision.words())
                .param(decision.by().value())
                .param(RowMoments.stored(decision.at()))
                .param(decision.until())
                .param(decision.takesTwo())
                .update();
    }

    void answer(long decision, OrderDecision.Answer answer) {
        client.sql("""
                        UPDATE order_decision SET second_by = ?, second_at = ?, second_agreed = ?, second_words = ?
                        WHERE id = ? AND second_by IS NULL""")
                .param(answer.by().value())
                .param(RowMoments.stored(answer.at()))
                .param(answer.agreed())
                .param(answer.words())
                .param(decision)
                .update();
    }
}

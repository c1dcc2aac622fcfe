package org.sekisho.office.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.referral.Referral.Answer;
import org.sekisho.office.referral.Referral.Receipt;
import org.sekisho.office.referral.Referral.Step;
import org.sekisho.office.referral.Referral.StepKind;
import org.sekisho.office.referral.Referral.Withdrawal;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.NeedToKnow;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Referrals, from their rows. */
@Repository
class JdbcReferralRecords {

    private static final String ROW = """
            r.id, r.case_id, r.authority, r.area, r.question, r.referred_by, r.referred_at, r.answer_by, r.remind_on,
            r.escalate_on, r.escalate_to, r.package_sha256, r.package_passages,
            r.moves_clock, t.confirmed_by, t.received_on, t.noted_by, t.noted_at, w.reason, w.withdrawn_by, w.withdrawn_at,
            k.cause, k.words AS recall_words, k.recalled_by, k.recalled_at, b.outcome, b.confirmed_by AS returned_to,
            b.on_day AS returned_on, b.noted_by AS return_noted_by, b.noted_at AS return_noted_at""";

    private static final String FROM = """
            referral r LEFT JOIN referral_receipt t ON t.referral_id = r.id
                LEFT JOIN referral_withdrawal w ON w.referral_id = r.id
                LEFT JOIN referral_recall k ON k.referral_id = r.id
                LEFT JOIN referral_return b ON b.referral_id = r.id""";

    private final JdbcClient client;

    JdbcReferralRecords(JdbcClient client) {
        this.client = client;
    }

    /** The oldest first. */
    public List<Referral> of(CaseId about) {
        return client.sql("""
                        SELECT %s FROM %s WHERE r.case_id = ? ORDER BY r.id""".formatted(ROW, FROM))
                .param(about.value())
                .query((row, n) -> referral(row))
                .list();
    }

    /**
     * Those that await an answer and whose day for a reminder has come, of cases that are not closed or whose answers are awaited all
     * the same, and those that were withdrawn before the day for the answer; and all whose package was called back and is not confirmed to be back or destroyed.
     * The longest overdue first.
     *
     * @param reader whose cases they are; null for those of all
     */
    public List<DueReferral> due(LocalDate today, @Nullable StaffMember reader) {
        String theirs = reader == null ? "NOT f.canary" : NeedToKnow.CONDITION;
        Map<String, Object> values = reader == null ? Map.of() : new NeedToKnow(reader).values();
        return client.sql("""
                        SELECT %s, f.number FROM %s
                            JOIN review_case c ON c.id = r.case_id JOIN filing f ON f.id = c.filing_id
                        WHERE %s AND (k.referral_id IS NOT NULL AND b.referral_id IS NULL
                            OR (c.status <> 'CLOSED' OR c.owed_awaited AND c.owed_answers > 0)
                                AND (w.referral_id IS NOT NULL AND k.referral_id IS NULL AND r.answer_by >= :today
                                    OR w.referral_id IS NULL AND r.remind_on <= :today
                                        AND COALESCE((SELECT a.opinion FROM referral_answer a WHERE a.referral_id = r.id
                                            ORDER BY a.id DESC LIMIT 1), 'NEEDS_MORE') = 'NEEDS_MORE'))
                        ORDER BY r.answer_by, r.id""".formatted(ROW, FROM, theirs))
                .params(values)
                .param("today", today)
                .query((row, n) -> new DueReferral(new FilingNumber(row.getString("number")), referral(row)))
                .list();
    }

    /** One that needs more is no answer, and what the office withdrew is none either, whenever it did. */
    List<ClosedOver> closedOver(Instant after, Instant until) {
        return client.sql("""
                        SELECT DISTINCT d.id, f.number, r.authority, d.reason, d.decided_by, d.second_by,
                            COALESCE(d.owed_answers, 'WITHDRAWN') AS answer
                        FROM case_decision d JOIN review_case c ON c.id = d.case_id
                            JOIN filing f ON f.id = c.filing_id AND NOT f.canary
                            JOIN referral r ON r.case_id = d.case_id AND r.referred_at <= COALESCE(d.second_at, d.decided_at)
                        WHERE d.leads_to = 'CLOSED' AND d.persons > 0
                            AND COALESCE(d.second_at, d.decided_at) > ? AND COALESCE(d.second_at, d.decided_at) <= ?
                            AND COALESCE((SELECT a.opinion FROM referral_answer a WHERE a.referral_id = r.id
                                AND a.noted_at <= COALESCE(d.second_at, d.decided_at)
                                ORDER BY a.id DESC LIMIT 1), 'NEEDS_MORE') = 'NEEDS_MORE'
                        ORDER BY d.id, r.authority""")
                .params(RowMoments.stored(after), RowMoments.stored(until))
                .query((row, n) -> new ClosedOver(
                        row.getString("number"),
                        row.getString("authority"),
                        row.getString("reason"),
                        row.getString("answer"),
                        row.getString("decided_by"),
                        row.getString("second_by")))
                .list();
    }

    private Referral referral(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Referral(
                id,
                new CaseId(row.getLong("case_id")),
                row.getString("authority"),
                row.getString("area"),
                row.getString("question"),
                new StaffId(row.getString("referred_by")),
                RowMoments.of(row, "referred_at"),
                new Referral.Days(
                        row.getObject("answer_by", LocalDate.class),
                        row.getObject("remind_on", LocalDate.class),
                        row.getObject("escalate_on", LocalDate.class),
                        row.getString("escalate_to")),
                new Referral.Sent(row.getString("package_sha256"), row.getInt("package_passages")),
                row.getBoolean("moves_clock"),
                receipt(row),
                answers(id),
                steps(id),
                withdrawal(row),
                recall(row));
    }

    private static @Nullable Receipt receipt(ResultSet row) throws SQLException {
        String by = row.getString("confirmed_by");
        return by == null
                ? null
                : new Receipt(
                        by,
                        row.getObject("received_on", LocalDate.class),
                        new StaffId(row.getString("noted_by")),
                        RowMoments.of(row, "noted_at"));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        String by = row.getString("withdrawn_by");
        return by == null
                ? null
                : new Withdrawal(row.getString("reason"), new StaffId(by), RowMoments.of(row, "withdrawn_at"));
    }

    private static @Nullable Recall recall(ResultSet row) throws SQLException {
        String by = row.getString("recalled_by");
        return by == null
                ? null
                : new Recall(
                        Recall.Cause.valueOf(row.getString("cause")),
                        row.getString("recall_words"),
                        new StaffId(by),
                        RowMoments.of(row, "recalled_at"),
                        returned(row));
    }

    private static Recall.@Nullable Returned returned(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Recall.Returned(
                        Recall.Outcome.valueOf(outcome),
                        row.getString("returned_to"),
                        row.getObject("returned_on", LocalDate.class),
                        new StaffId(row.getString("return_noted_by")),
                        RowMoments.of(row, "return_noted_at"));
    }

    private List<Answer> answers(long referral) {
        return client.sql("SELECT * FROM referral_answer WHERE referral_id = ? ORDER BY id")
                .param(referral)
                .query((row, n) -> new Answer(
                        Opinion.valueOf(row.getString("opinion")),
                        row.getString("words"),
                        row.getString("answered_by"),
                        row.getObject("answered_on", LocalDate.class),
                        new StaffId(row.getString("noted_by")),
                        RowMoments.of(row, "noted_at")))
                .list();
    }

    private List<Step> steps(long referral) {
        return client.sql("SELECT * FROM referral_step WHERE referral_id = ? ORDER BY done_at")
                .param(referral)
                .query((row, n) -> new Step(
                        StepKind.valueOf(row.getString("kind")),
                        new StaffId(row.getString("done_by")),
                        RowMoments.of(row, "done_at")))
                .list();
    }

    /** What was sent, byte for byte; empty if the case has no such referral, or it was withdrawn or called back. */
    public Optional<byte[]> sent(CaseId about, long referral) {
        return client.sql("""
                        SELECT package FROM referral r WHERE r.id = ? AND r.case_id = ?
                            AND NOT EXISTS (SELECT 1 FROM referral_withdrawal w WHERE w.referral_id = r.id)
                            AND NOT EXISTS (SELECT 1 FROM referral_recall k WHERE k.referral_id = r.id)""")
                .param(referral)
                .param(about.value())
                .query((row, n) -> row.getBytes("package"))
                .optional();
    }
}

package org.sekisho.office.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.referral.Referral.Answer;
import org.sekisho.office.referral.Referral.Receipt;
import org.sekisho.office.referral.Referral.Step;
import org.sekisho.office.referral.Referral.Withdrawal;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.NeedToKnow;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Referrals, from their rows. */
@Repository
record JdbcReferralRecords(JdbcClient client) {

    private static final String ROW = """
            r.id, r.case_id AS about, f.number, r.authority, r.area, r.question, r.referred_by AS `by`, r.referred_at AS `at`,
            r.answer_by AS days_answer_by, r.remind_on AS days_remind_on, r.escalate_on AS days_escalate_on,
            r.escalate_to AS days_escalate_to, r.package_sha256 AS sent_sha256, r.package_passages AS sent_passages,
            r.moves_clock, t.confirmed_by AS receipt_confirmed_by, t.received_on AS receipt_on,
            t.noted_by AS receipt_noted_by, t.noted_at AS receipt_noted_at, w.reason AS withdrawal_reason,
            w.withdrawn_by AS withdrawal_by, w.withdrawn_at AS withdrawal_at, k.cause AS recall_cause,
            k.words AS recall_words, k.recalled_by AS recall_by, k.recalled_at AS recall_at,
            b.outcome AS recall_returned_outcome, b.confirmed_by AS recall_returned_confirmed_by,
            b.on_day AS recall_returned_on, b.noted_by AS recall_returned_noted_by,
            b.noted_at AS recall_returned_noted_at""";

    private static final String FROM = """
            referral r LEFT JOIN referral_receipt t ON t.referral_id = r.id
                LEFT JOIN referral_withdrawal w ON w.referral_id = r.id
                LEFT JOIN referral_recall k ON k.referral_id = r.id
                LEFT JOIN referral_return b ON b.referral_id = r.id
                JOIN review_case c ON c.id = r.case_id JOIN filing f ON f.id = c.filing_id""";

    /** The oldest first. */
    public List<Referral> of(CaseId about) {
        return client
                .sql("""
                        SELECT %s FROM %s WHERE r.case_id = ? ORDER BY r.id""".formatted(ROW, FROM))
                .param(about.value())
                .query(JdbcRecords.of(Row.class))
                .list()
                .stream()
                .map(this::referral)
                .toList();
    }

    /** Those on every case of the same filing, whatever its version and queue, that the reader may know of; the oldest first. */
    List<Referral> ofFiling(DeskCase about, StaffMember reader) {
        return client
                .sql("SELECT %s FROM %s WHERE f.number = :number AND %s ORDER BY r.id"
                        .formatted(ROW, FROM, new NeedToKnow(reader).condition()))
                .params(new NeedToKnow(reader).values())
                .param("number", about.number().value())
                .query(JdbcRecords.of(Row.class))
                .list()
                .stream()
                .map(this::referral)
                .toList();
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
        return client
                .sql("""
                        SELECT %s FROM %s
                        WHERE %s AND (k.referral_id IS NOT NULL AND b.referral_id IS NULL
                            OR (c.status <> 'CLOSED' OR c.owed_awaited AND c.owed_answers > 0)
                                AND (w.referral_id IS NOT NULL AND k.referral_id IS NULL AND r.answer_by >= :today
                                    OR w.referral_id IS NULL AND r.remind_on <= :today
                                        AND COALESCE((SELECT a.opinion FROM referral_answer a WHERE a.referral_id = r.id
                                            ORDER BY a.id DESC LIMIT 1), 'NEEDS_MORE') = 'NEEDS_MORE'))
                        ORDER BY r.answer_by, r.id""".formatted(ROW, FROM, theirs))
                .params(values)
                .param("today", today)
                .query(JdbcRecords.of(Row.class))
                .list()
                .stream()
                .map(row -> new DueReferral(row.number(), referral(row)))
                .toList();
    }

    /** One that needs more is no answer, and what the office withdrew is none either, whenever it did. */
    List<ClosedOver> closedOver(Instant after, Instant until) {
        return JdbcRecords.list(client, ClosedOver.class, """
                        SELECT DISTINCT d.id, f.number AS filing, r.authority, d.reason, d.decided_by AS `by`,
                            d.second_by AS confirmed_by, COALESCE(d.owed_answers, 'WITHDRAWN') AS answer
                        FROM case_decision d JOIN review_case c ON c.id = d.case_id
                            JOIN filing f ON f.id = c.filing_id AND NOT f.canary
                            JOIN referral r ON r.case_id = d.case_id AND r.referred_at <= COALESCE(d.second_at, d.decided_at)
                        WHERE d.leads_to = 'CLOSED' AND d.persons > 0
                            AND COALESCE(d.second_at, d.decided_at) > ? AND COALESCE(d.second_at, d.decided_at) <= ?
                            AND COALESCE((SELECT a.opinion FROM referral_answer a WHERE a.referral_id = r.id
                                AND a.noted_at <= COALESCE(d.second_at, d.decided_at)
                                ORDER BY a.id DESC LIMIT 1), 'NEEDS_MORE') = 'NEEDS_MORE'
                        ORDER BY d.id, r.authority""", after, until);
    }

    /** A referral as its row and those that were added once tell it; what was added several times has rows of its own. */
    private record Row(
            long id,
            CaseId about,
            FilingNumber number,
            String authority,
            String area,
            String question,
            StaffId by,
            Instant at,
            Referral.Days days,
            Referral.Sent sent,
            boolean movesClock,
            @Nullable Receipt receipt,
            @Nullable Withdrawal withdrawal,
            @Nullable Recall recall) {}

    private Referral referral(Row row) {
        return new Referral(
                row.id(),
                row.about(),
                row.authority(),
                row.area(),
                row.question(),
                row.by(),
                row.at(),
                row.days(),
                row.sent(),
                row.movesClock(),
                row.receipt(),
                answers(row.id()),
                steps(row.id()),
                row.withdrawal(),
                row.recall());
    }

    private List<Answer> answers(long referral) {
        return JdbcRecords.list(client, Answer.class, """
                        SELECT opinion, words, answered_by AS `by`, answered_on AS `on`, noted_by, noted_at
                        FROM referral_answer WHERE referral_id = ? ORDER BY id""", referral);
    }

    private List<Step> steps(long referral) {
        return JdbcRecords.list(client, Step.class, """
                        SELECT kind, done_by AS `by`, done_at AS `at` FROM referral_step
                        WHERE referral_id = ? ORDER BY done_at""", referral);
    }

    /** The package, byte for byte; empty if the case has no such referral, or it was withdrawn or called back. */
    public Optional<byte[]> sent(CaseId about, long referral) {
        return client.sql("""
                        SELECT package FROM referral r WHERE r.id = ? AND r.case_id = ?
                            AND NOT EXISTS (SELECT 1 FROM referral_withdrawal w WHERE w.referral_id = r.id)
                            AND NOT EXISTS (SELECT 1 FROM referral_recall k WHERE k.referral_id = r.id)""")
                .param(referral)
                .param(about.value())
                .query(byte[].class)
                .optional();
    }
}

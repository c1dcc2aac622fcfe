package org.sekisho.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.filing.FilingNumber;
import org.sekisho.referral.Referral.Answer;
import org.sekisho.referral.Referral.Receipt;
import org.sekisho.referral.Referral.Step;
import org.sekisho.referral.Referral.StepKind;
import org.sekisho.review.CaseId;
import org.sekisho.review.NeedToKnow;
import org.sekisho.staff.StaffId;
import org.sekisho.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Referrals as rows. */
@Repository
class JdbcReferralRecords implements ReferralRecords {

    private static final String ROW = """
            r.id, r.case_id, r.authority, r.area, r.question, r.referred_by, r.referred_at, r.answer_by, r.remind_on,
            r.escalate_on, r.escalate_to, r.package_sha256, r.package_passages,
            t.confirmed_by, t.received_on, t.noted_by, t.noted_at""";

    private final JdbcClient client;

    JdbcReferralRecords(JdbcClient client) {
        this.client = client;
    }

    @Override
    public List<Referral> of(CaseId about) {
        return client.sql("""
                        SELECT %s FROM referral r LEFT JOIN referral_receipt t ON t.referral_id = r.id
                        WHERE r.case_id = ? ORDER BY r.id""".formatted(ROW))
                .param(about.value())
                .query((row, n) -> referral(row))
                .list();
    }

    @Override
    public List<DueReferral> due(LocalDate today, @Nullable StaffMember reader) {
        String theirs = reader == null ? "NOT f.planted" : NeedToKnow.CONDITION;
        Map<String, Object> values = reader == null ? Map.of() : new NeedToKnow(reader).values();
        return client.sql("""
                        SELECT %s, f.number FROM referral r LEFT JOIN referral_receipt t ON t.referral_id = r.id
                            JOIN review_case c ON c.id = r.case_id JOIN filing f ON f.id = c.filing_id
                        WHERE r.remind_on <= :today AND c.status <> 'CLOSED' AND %s
                            AND COALESCE((SELECT a.opinion FROM referral_answer a WHERE a.referral_id = r.id
                                ORDER BY a.id DESC LIMIT 1), 'NEEDS_MORE') = 'NEEDS_MORE'
                        ORDER BY r.answer_by, r.id""".formatted(ROW, theirs))
                .params(values)
                .param("today", today)
                .query((row, n) -> new DueReferral(new FilingNumber(row.getString("number")), referral(row)))
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
                instant(row, "referred_at"),
                new Referral.Days(
                        row.getObject("answer_by", LocalDate.class),
                        row.getObject("remind_on", LocalDate.class),
                        row.getObject("escalate_on", LocalDate.class),
                        row.getString("escalate_to")),
                new Referral.Sent(row.getString("package_sha256"), row.getInt("package_passages")),
                receipt(row),
                answers(id),
                steps(id));
    }

    private static @Nullable Receipt receipt(ResultSet row) throws SQLException {
        String by = row.getString("confirmed_by");
        return by == null
                ? null
                : new Receipt(
                        by,
                        row.getObject("received_on", LocalDate.class),
                        new StaffId(row.getString("noted_by")),
                        instant(row, "noted_at"));
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
                        instant(row, "noted_at")))
                .list();
    }

    private List<Step> steps(long referral) {
        return client.sql("SELECT * FROM referral_step WHERE referral_id = ? ORDER BY done_at")
                .param(referral)
                .query((row, n) -> new Step(
                        StepKind.valueOf(row.getString("kind")),
                        new StaffId(row.getString("done_by")),
                        instant(row, "done_at")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    @Override
    public Optional<byte[]> sent(CaseId about, long referral) {
        return client.sql("SELECT package FROM referral WHERE id = ? AND case_id = ?")
                .param(referral)
                .param(about.value())
                .query((row, n) -> row.getBytes("package"))
                .optional();
    }

    @Override
    public long add(Referral referral, byte[] content) {
        KeyHolder key = new GeneratedKeyHolder();
        client.sql("""
                        INSERT INTO referral (case_id, authority, area, question, referred_by, referred_at, answer_by, remind_on,
                            escalate_on, escalate_to, package, package_sha256, package_passages)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(referral.about().value())
                .param(referral.authority())
                .param(referral.area())
                .param(referral.question())
                .param(referral.by().value())
                .param(utc(referral.at()))
                .param(referral.days().answerBy())
                .param(referral.days().remindOn())
                .param(referral.days().escalateOn())
                .param(referral.days().escalateTo())
                .param(content)
                .param(referral.sent().sha256())
                .param(referral.sent().passages())
                .update(key, "id");
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("The database gave a referral no key");
        }
        return id.longValue();
    }

    @Override
    public void addReceipt(long referral, String sha256, Receipt receipt) {
        client.sql("""
                        INSERT INTO referral_receipt (referral_id, sha256, confirmed_by, received_on, noted_by, noted_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .param(referral)
                .param(sha256)
                .param(receipt.confirmedBy())
                .param(receipt.on())
                .param(receipt.notedBy().value())
                .param(utc(receipt.notedAt()))
                .update();
    }

    @Override
    public void addAnswer(long referral, Answer answer) {
        client.sql("""
                        INSERT INTO referral_answer (referral_id, opinion, words, answered_by, answered_on, noted_by, noted_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .param(referral)
                .param(answer.opinion().name())
                .param(answer.words())
                .param(answer.by())
                .param(answer.on())
                .param(answer.notedBy().value())
                .param(utc(answer.notedAt()))
                .update();
    }

    @Override
    public void addStep(long referral, Step step) {
        client.sql("INSERT INTO referral_step (referral_id, kind, done_by, done_at) VALUES (?, ?, ?, ?)")
                .param(referral)
                .param(step.kind().name())
                .param(step.by().value())
                .param(utc(step.at()))
                .update();
    }
}

package org.sekisho.office.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log as rows. */
@Repository
class JdbcLetterLog {

    private final JdbcClient client;

    JdbcLetterLog(JdbcClient client) {
        this.client = client;
    }

    /** The oldest first. */
    public List<SentLetter> of(CaseId about) {
        return client.sql("""
                        SELECT id, letter, language, referral_id, form, sent_to, way, sha256, sent_by, sent_at
                        FROM letter_sent WHERE case_id = ? ORDER BY id""")
                .param(about.value())
                .query((row, n) -> letter(row))
                .list();
    }

    private static SentLetter letter(ResultSet row) throws SQLException {
        return new SentLetter(
                row.getLong("id"),
                row.getString("letter"),
                Language.ofTag(row.getString("language")).orElseThrow(),
                row.getObject("referral_id", Long.class),
                SentLetter.Form.valueOf(row.getString("form")),
                row.getString("sent_to"),
                SentLetter.Way.valueOf(row.getString("way")),
                row.getString("sha256"),
                new StaffId(row.getString("sent_by")),
                RowMoments.of(row, "sent_at"));
    }

    /** What came from the applicant, the oldest first. */
    public List<ApplicantAnswer> answers(CaseId about) {
        return client.sql("SELECT * FROM applicant_answer WHERE case_id = ? ORDER BY id")
                .param(about.value())
                .query((row, n) -> new ApplicantAnswer(
                        row.getObject("received_on", LocalDate.class),
                        row.getString("sender"),
                        row.getString("words"),
                        row.getBoolean("closed_wait"),
                        new StaffId(row.getString("noted_by")),
                        RowMoments.of(row, "noted_at")))
                .list();
    }

    public void add(CaseId about, ApplicantAnswer answer) {
        client.sql("""
                        INSERT INTO applicant_answer (case_id, received_on, sender, words, closed_wait, noted_by, noted_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .param(about.value())
                .param(answer.receivedOn())
                .param(answer.from())
                .param(answer.words())
                .param(answer.closedWait())
                .param(answer.notedBy().value())
                .param(RowMoments.stored(answer.notedAt()))
                .update();
    }

    /** What was sent, byte for byte; empty if there is no such letter of that case. */
    public Optional<byte[]> content(CaseId about, long letter) {
        return client.sql("SELECT content FROM letter_sent WHERE id = ? AND case_id = ?")
                .param(letter)
                .param(about.value())
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    /** Keeps one; its id is given anew. */
    public void add(CaseId about, SentLetter letter, byte[] content) {
        client.sql("""
                        INSERT INTO letter_sent (case_id, referral_id, letter, language, form, sent_to, way, content, sha256,
                            sent_by, sent_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(about.value())
                .param(letter.referral())
                .param(letter.letter())
                .param(letter.language().tag())
                .param(letter.form().name())
                .param(letter.to())
                .param(letter.way().name())
                .param(content)
                .param(letter.sha256())
                .param(letter.by().value())
                .param(RowMoments.stored(letter.at()))
                .update();
    }
}

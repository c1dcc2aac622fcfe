package org.sekisho.office.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log as rows. */
@Repository
class JdbcNoticeLog {

    private final JdbcClient client;

    JdbcNoticeLog(JdbcClient client) {
        this.client = client;
    }

    /** The oldest first. */
    public List<SentNotice> of(CaseId about) {
        return client.sql("""
                        SELECT id, notice, language, referral_id, form, sent_to, way, sha256, sent_by, sent_at
                        FROM notice_sent WHERE case_id = ? ORDER BY id""")
                .param(about.value())
                .query((row, n) -> notice(row))
                .list();
    }

    private static SentNotice notice(ResultSet row) throws SQLException {
        return new SentNotice(
                row.getLong("id"),
                row.getString("notice"),
                Language.ofTag(row.getString("language")).orElseThrow(),
                row.getObject("referral_id", Long.class),
                SentNotice.Form.valueOf(row.getString("form")),
                row.getString("sent_to"),
                SentNotice.Way.valueOf(row.getString("way")),
                row.getString("sha256"),
                new StaffId(row.getString("sent_by")),
                row.getObject("sent_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    /** What was sent, byte for byte; empty if there is no such notice of that case. */
    public Optional<byte[]> content(CaseId about, long notice) {
        return client.sql("SELECT content FROM notice_sent WHERE id = ? AND case_id = ?")
                .param(notice)
                .param(about.value())
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    /** Keeps one; its id is given anew. */
    public void add(CaseId about, SentNotice notice, byte[] content) {
        client.sql("""
                        INSERT INTO notice_sent (case_id, referral_id, notice, language, form, sent_to, way, content, sha256,
                            sent_by, sent_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(about.value())
                .param(notice.referral())
                .param(notice.notice())
                .param(notice.language().tag())
                .param(notice.form().name())
                .param(notice.to())
                .param(notice.way().name())
                .param(content)
                .param(notice.sha256())
                .param(notice.by().value())
                .param(LocalDateTime.ofInstant(notice.at(), ZoneOffset.UTC))
                .update();
    }
}

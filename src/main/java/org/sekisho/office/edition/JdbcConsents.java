package org.sekisho.office.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.sekisho.machine.database.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What authorities said of entries, as rows that are only added. */
@Repository
class JdbcConsents {

    private final JdbcClient jdbc;

    JdbcConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is said of an entry.
     *
     * @param sha256 of its content before and after
     */
    record About(String list, String entry, String sha256) {}

    /** The oldest first. */
    List<Consent> of(About about) {
        return jdbc.sql(
                        "SELECT * FROM list_consent WHERE list_id = ? AND entry_code = ? AND entry_sha256 = ? ORDER BY id")
                .params(about.list(), about.entry(), about.sha256())
                .query((row, n) -> consent(row))
                .list();
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getString("authority"),
                Consent.Said.valueOf(row.getString("answer")),
                row.getString("reference"),
                row.getString("said_by"),
                row.getObject("said_on", LocalDate.class),
                row.getString("noted_by"),
                RowMoments.of(row, "noted_at"));
    }

    void add(long proposal, About about, Consent consent) {
        jdbc.sql("""
                        INSERT INTO list_consent (proposal_id, list_id, entry_code, entry_sha256, authority, answer, reference,
                            said_by, said_on, noted_by, noted_at)
                        VALUES (:proposal, :list, :entry, :sha256, :authority, :answer, :reference, :said, :on, :by, :at)""")
                .param("proposal", proposal)
                .param("list", about.list())
                .param("entry", about.entry())
                .param("sha256", about.sha256())
                .param("authority", consent.authority())
                .param("answer", consent.said().name())
                .param("reference", consent.reference())
                .param("said", consent.by())
                .param("on", consent.on())
                .param("by", consent.notedBy())
                .param("at", RowMoments.stored(consent.notedAt()))
                .update();
    }
}

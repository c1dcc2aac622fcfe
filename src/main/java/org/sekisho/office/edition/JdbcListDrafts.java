package org.sekisho.office.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sekisho.machine.database.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts as rows. */
@Repository
class JdbcListDrafts {

    private final JdbcClient jdbc;

    JdbcListDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ListDraft> of(String list, String author) {
        return jdbc.sql("SELECT * FROM list_draft WHERE list_id = ? AND author = ?")
                .params(list, author)
                .query((row, n) -> draft(row))
                .optional();
    }

    List<String> by(String author) {
        return jdbc.sql("SELECT list_id FROM list_draft WHERE author = ? ORDER BY list_id")
                .param(author)
                .query((row, n) -> row.getString("list_id"))
                .list();
    }

    private static ListDraft draft(ResultSet row) throws SQLException {
        String typed = row.getString("typed");
        return new ListDraft(
                row.getString("list_id"),
                row.getString("author"),
                row.getString("content"),
                row.getString("base_sha256"),
                typed == null ? null : new ListDraft.Typed(row.getString("typed_entry"), typed),
                RowMoments.of(row, "saved_at"));
    }

    void keep(ListDraft draft, Instant now) {
        jdbc.sql("""
                        INSERT INTO list_draft (list_id, author, content, base_sha256, typed_entry, typed, saved_at)
                        VALUES (:list, :author, :content, :base, :entry, :typed, :now)
                        ON DUPLICATE KEY UPDATE content = :content, base_sha256 = :base, typed_entry = :entry, typed = :typed,
                            saved_at = :now""")
                .param("list", draft.list())
                .param("author", draft.author())
                .param("content", draft.content())
                .param("base", draft.base())
                .param("entry", draft.typed() == null ? null : draft.typed().entry())
                .param("typed", draft.typed() == null ? null : draft.typed().text())
                .param("now", RowMoments.stored(now))
                .update();
    }

    void delete(String list, String author) {
        jdbc.sql("DELETE FROM list_draft WHERE list_id = ? AND author = ?")
                .params(list, author)
                .update();
    }
}

package org.sekisho.office.edition;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
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
                .query((row, n) -> new ListDraft(
                        row.getString("list_id"),
                        row.getString("author"),
                        row.getString("content"),
                        row.getString("base_sha256"),
                        row.getObject("saved_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .optional();
    }

    void keep(ListDraft draft) {
        jdbc.sql("""
                        INSERT INTO list_draft (list_id, author, content, base_sha256, saved_at)
                        VALUES (:list, :author, :content, :base, :now)
                        ON DUPLICATE KEY UPDATE content = :content, base_sha256 = :base, saved_at = :now""")
                .param("list", draft.list())
                .param("author", draft.author())
                .param("content", draft.content())
                .param("base", draft.base())
                .param("now", LocalDateTime.ofInstant(draft.savedAt(), ZoneOffset.UTC))
                .update();
    }

    void delete(String list, String author) {
        jdbc.sql("DELETE FROM list_draft WHERE list_id = ? AND author = ?")
                .params(list, author)
                .update();
    }
}

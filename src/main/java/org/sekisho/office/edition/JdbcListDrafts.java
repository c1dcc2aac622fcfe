package org.sekisho.office.edition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sekisho.machine.database.JdbcRecords;
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
        return jdbc.sql("""
                        SELECT list_id AS list, author, content, base_sha256 AS base, typed_entry, typed AS typed_text, saved_at
                        FROM list_draft WHERE list_id = ? AND author = ?""")
                .params(list, author)
                .query(JdbcRecords.of(ListDraft.class))
                .optional();
    }

    List<String> by(String author) {
        return jdbc.sql("SELECT list_id FROM list_draft WHERE author = ? ORDER BY list_id")
                .param(author)
                .query(String.class)
                .list();
    }

    void keep(ListDraft draft, Instant now) {
        ListDraft.Typed typed = draft.typed();
        jdbc.sql("""
                        INSERT INTO list_draft (list_id, author, content, base_sha256, typed_entry, typed, saved_at)
                        VALUES (:list, :author, :content, :base, :entry, :typed, :now)
                        ON DUPLICATE KEY UPDATE content = :content, base_sha256 = :base, typed_entry = :entry, typed = :typed,
                            saved_at = :now""")
                .params(JdbcRecords.values(draft))
                .param("entry", typed == null ? null : typed.entry())
                .param("typed", typed == null ? null : typed.text())
                .param("now", RowMoments.stored(now))
                .update();
    }

    void delete(String list, String author) {
        jdbc.sql("DELETE FROM list_draft WHERE list_id = ? AND author = ?")
                .params(list, author)
                .update();
    }
}

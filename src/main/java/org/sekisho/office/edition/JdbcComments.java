package org.sekisho.office.edition;

import java.util.List;
import org.sekisho.machine.database.JdbcRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Comments as rows that are only added. */
@Repository
class JdbcComments {

    private final JdbcClient jdbc;

    JdbcComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    List<EntryComment> of(String list, String entry) {
        return jdbc.sql("""
                        SELECT area, level, words, written_by AS `by`, written_at AS at FROM list_comment
                        WHERE list_id = ? AND entry_code = ? ORDER BY id""")
                .params(list, entry)
                .query(JdbcRecords.of(EntryComment.class))
                .list();
    }

    void add(String list, String entry, EntryComment comment) {
        jdbc.sql("""
                        INSERT INTO list_comment (list_id, entry_code, area, level, words, written_by, written_at)
                        VALUES (:list, :entry, :area, :level, :words, :by, :at)""")
                .params(JdbcRecords.values(comment))
                .param("list", list)
                .param("entry", entry)
                .update();
    }
}

package org.sekisho.office.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
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
        return jdbc.sql("SELECT * FROM list_comment WHERE list_id = ? AND entry_code = ? ORDER BY id")
                .params(list, entry)
                .query((row, n) -> comment(row))
                .list();
    }

    private static EntryComment comment(ResultSet row) throws SQLException {
        return new EntryComment(
                row.getString("area"),
                Handling.valueOf(row.getString("level")),
                row.getString("words"),
                row.getString("written_by"),
                RowMoments.of(row, "written_at"));
    }

    long add(String list, String entry, EntryComment comment) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO list_comment (list_id, entry_code, area, level, words, written_by, written_at)
                        VALUES (:list, :entry, :area, :level, :words, :by, :at)""")
                .param("list", list)
                .param("entry", entry)
                .param("area", comment.area())
                .param("level", comment.level().name())
                .param("words", comment.words())
                .param("by", comment.by())
                .param("at", RowMoments.stored(comment.at()))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }
}

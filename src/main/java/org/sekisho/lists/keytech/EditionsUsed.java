package org.sekisho.lists.keytech;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Editions that runs go by. An edition is kept once and whole, however many runs use it. */
@Repository
public record EditionsUsed(JdbcClient jdbc, Clock clock) {

    /**
     * Keeps the lists that a run goes by. The caller holds the transaction.
     *
     * @param day of which they are in force
     */
    public void use(long run, List<KeyTechnologyList> lists, LocalDate day) {
        for (KeyTechnologyList list : lists) {
            keep(list);
            jdbc.sql("INSERT INTO run_list (run_id, list_edition_id, on_day) VALUES (?, ?, ?)")
                    .params(run, keyOf(list.edition()), day)
                    .update();
        }
    }

    private void keep(KeyTechnologyList list) {
        jdbc.sql("""
                        INSERT INTO list_edition (list_id, edition, sha256, title, notice, file, content, loaded_at)
                        VALUES (:list, :edition, :sha256, :title, :notice, :file, :content, :now)
                        ON DUPLICATE KEY UPDATE file = VALUES(file)""")
                .param("list", list.edition().list().value())
                .param("edition", list.edition().name())
                .param("sha256", list.edition().sha256())
                .param("title", list.title())
                .param("notice", list.notice())
                .param("file", list.file())
                .param("content", list.source())
                .param("now", RowMoments.stored(clock.instant()))
                .update();
    }

    private long keyOf(Edition edition) {
        return jdbc.sql("SELECT id FROM list_edition WHERE list_id = ? AND sha256 = ?")
                .params(edition.list().value(), edition.sha256())
                .query(Long.class)
                .single();
    }

    /** The editions of a run, each with Sekisho's own key of it. */
    public Map<Edition, Long> of(long run) {
        return jdbc.sql("""
                        SELECT l.id, l.list_id AS edition_list, l.edition AS edition_name, l.sha256 AS edition_sha256
                        FROM run_list r JOIN list_edition l ON l.id = r.list_edition_id WHERE r.run_id = :run""").param("run", run).query(JdbcRecords.of(Used.class)).list().stream()
                .collect(Collectors.toMap(Used::edition, Used::id));
    }

    private record Used(long id, Edition edition) {}
}

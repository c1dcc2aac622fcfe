package org.sekisho.night.lists;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which lists runs have used, and what has its outcome from them. */
@Repository
class JdbcListsUsed {

    private static final String EDITIONS = """
            SELECT e.id, e.edition, e.sha256 FROM list_edition e
            WHERE e.list_id = :list AND (:edition IS NULL OR e.edition = :edition)
                AND EXISTS (SELECT 1 FROM run_list r WHERE r.list_edition_id = e.id)
            ORDER BY (SELECT MAX(r.run_id) FROM run_list r WHERE r.list_edition_id = e.id) DESC""";
    private static final String TOUCHED = """
            SELECT o.run_id, COUNT(*) AS filings
            FROM screening_outcome o JOIN filing f ON f.id = o.filing_id JOIN run_list r ON r.run_id = o.run_id
            WHERE r.list_edition_id = :edition AND NOT f.canary AND NOT f.quarantined
            GROUP BY o.run_id ORDER BY o.run_id""";

    private final JdbcClient jdbc;

    JdbcListsUsed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An edition of a list that some run has used. */
    record Used(long id, String edition, String sha256) {}

    /** How many filings have their outcome from a run. */
    record Touched(long run, int filings) {}

    /** The edition of a list that was used last, or the last used of that name. */
    Optional<Used> lately(String list, Optional<String> edition) {
        return jdbc
                .sql(EDITIONS)
                .param("list", list)
                .param("edition", edition.orElse(null))
                .query((row, n) -> new Used(row.getLong("id"), row.getString("edition"), row.getString("sha256")))
                .list()
                .stream()
                .findFirst();
    }

    List<Touched> touchedBy(Used edition) {
        return jdbc.sql(TOUCHED)
                .param("edition", edition.id())
                .query((row, n) -> new Touched(row.getLong("run_id"), row.getInt("filings")))
                .list();
    }
}

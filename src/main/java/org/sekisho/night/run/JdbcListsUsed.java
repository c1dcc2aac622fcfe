package org.sekisho.night.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.night.run.FrozenLists.HelpedRun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists that runs have used, and the filings with outcomes from them. */
@Repository
record JdbcListsUsed(JdbcClient jdbc) {

    private static final String EDITIONS = """
            SELECT e.id, e.edition, e.sha256 FROM list_edition e
            WHERE e.list_id = :list AND (:edition IS NULL OR e.edition = :edition)
                AND EXISTS (SELECT 1 FROM run_list r WHERE r.list_edition_id = e.id)
            ORDER BY (SELECT MAX(r.run_id) FROM run_list r WHERE r.list_edition_id = e.id) DESC""";
    private static final String TOUCHED = """
            SELECT o.run_id AS run, COUNT(*) AS filings
            FROM screening_outcome o JOIN filing f ON f.id = o.filing_id JOIN run_list r ON r.run_id = o.run_id
            WHERE r.list_edition_id = :edition AND NOT f.canary AND NOT f.quarantined
            GROUP BY o.run_id ORDER BY o.run_id""";

    private static final String FROZEN = """
            SELECT e.file, e.content, e.sha256, r.on_day AS day
            FROM run_list r JOIN list_edition e ON e.id = r.list_edition_id
            WHERE r.run_id = :run""";

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
                .query(JdbcRecords.of(Used.class))
                .list()
                .stream()
                .findFirst();
    }

    /**
     * The lists that a run froze, in its order, read from what is kept of them.
     *
     * @throws IllegalStateException if they are not kept as the run had them
     */
    FrozenLists frozenBy(HelpedRun run) {
        List<Frozen> kept = jdbc.sql(FROZEN).param("run", run.run()).query(JdbcRecords.of(Frozen.class)).list().stream()
                .sorted(Comparator.comparing(list -> run.lists().indexOf(list.sha256())))
                .toList();
        if (kept.isEmpty() || !kept.stream().map(Frozen::sha256).toList().equals(run.lists())) {
            throw new IllegalStateException("The lists of run %d are not kept as it had them".formatted(run.run()));
        }
        return new FrozenLists(
                kept.stream().map(Frozen::read).toList(), kept.get(0).day(), List.of());
    }

    /** A list as a run froze it. */
    private record Frozen(String file, String content, String sha256, LocalDate day) {

        private KeyTechnologyList read() {
            KeyTechnologyList list = new KeyTechnologyListReader().read(Path.of(file), content);
            if (!list.edition().sha256().equals(sha256)) {
                throw new IllegalStateException("The list %s is not kept as the run had it"
                        .formatted(list.edition().list()));
            }
            return list;
        }
    }

    List<Touched> touchedBy(Used edition) {
        return jdbc.sql(TOUCHED)
                .param("edition", edition.id())
                .query(JdbcRecords.of(Touched.class))
                .list();
    }
}

package org.sekisho.office.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.review.FoundLevel.FoundEntry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The levels of cases, as runs give them. A run only ever raises one: by an entry of a higher level, or to that of an earlier
 * version of the filing. Under what a person set it goes no lower, and above it only by an entry that was not found then.
 */
final class JdbcCaseLevels {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Clock clock;

    JdbcCaseLevels(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.clock = clock;
    }

    /** @param weighed the entries that a person knew of who changed it; null if nobody did */
    private record Standing(
            long id,
            FilingId filing,
            Handling level,
            boolean told,
            @Nullable Set<String> weighed) {}

    private record Earlier(int version, Handling level) {}

    /** A new level for a case, and its cause. */
    private record Raise(
            Standing of,
            Handling to,
            LevelCause cause,
            @Nullable FoundEntry by,
            @Nullable Integer version) {}

    /** The cases of these filings are open; the caller holds the transaction. */
    void keep(long run, Map<FilingId, FoundLevel> found) {
        if (found.isEmpty()) {
            return;
        }
        List<Long> filings = found.keySet().stream().map(FilingId::value).toList();
        Map<FilingId, Earlier> earlier = earlier(filings);
        List<Raise> raises = new ArrayList<>();
        for (Standing standing : standing(filings)) {
            raise(standing, found.getOrDefault(standing.filing(), FoundLevel.NOTHING), earlier.get(standing.filing()))
                    .ifPresent(raises::add);
        }
        write(run, raises);
    }

    private static Optional<Raise> raise(Standing standing, FoundLevel found, @Nullable Earlier earlier) {
        if (standing.told()) {
            return again(standing, found);
        }
        if (earlier != null
                && !found.level().covers(earlier.level())
                && !standing.level().covers(earlier.level())) {
            return Optional.of(new Raise(standing, earlier.level(), LevelCause.EARLIER, null, earlier.version()));
        }
        return found.level().covers(standing.level())
                ? Optional.of(new Raise(
                        standing, found.level(), found.cause(), found.by().orElse(null), null))
                : Optional.empty(); // no run lowers a level, whatever became of the record of it
    }

    private static Optional<Raise> again(Standing standing, FoundLevel found) {
        Set<String> weighed = standing.weighed();
        List<FoundEntry> news = found.entries().stream()
                .filter(entry -> !standing.level().covers(entry.level()))
                .filter(entry -> weighed == null || !weighed.contains(entry.name()))
                .toList();
        return FoundLevel.highest(news).map(entry -> new Raise(standing, entry.level(), LevelCause.ENTRY, entry, null));
    }

    private List<Standing> standing(List<Long> filings) {
        return client.sql("""
                        SELECT c.id, c.filing_id, c.handling, p.weighed,
                            EXISTS (SELECT 1 FROM case_level l WHERE l.case_id = c.id) AS told
                        FROM review_case c LEFT JOIN case_level p ON p.case_id = c.id AND p.id =
                            (SELECT MAX(m.id) FROM case_level m WHERE m.case_id = c.id AND m.cause = 'PERSON')
                        WHERE c.filing_id IN (:filings) ORDER BY c.id""")
                .param("filings", filings)
                .query((row, n) -> {
                    String weighed = row.getString("weighed");
                    return new Standing(
                            row.getLong("id"),
                            new FilingId(row.getLong("filing_id")),
                            Handling.valueOf(row.getString("handling")),
                            row.getBoolean("told"),
                            weighed == null ? null : Set.of(weighed.split(" ")));
                })
                .list();
    }

    /** The highest level among the cases of earlier versions. */
    private Map<FilingId, Earlier> earlier(List<Long> filings) {
        Map<FilingId, Earlier> earlier = new HashMap<>();
        client.sql("""
                        SELECT n.id, e.version, c.handling FROM filing n
                            JOIN filing e ON e.number = n.number AND e.version < n.version
                            JOIN review_case c ON c.filing_id = e.id
                        WHERE n.id IN (:filings) AND n.version > 1 ORDER BY e.version""").param("filings", filings).query(row -> {
            earlier.merge(
                    new FilingId(row.getLong("id")),
                    new Earlier(row.getInt("version"), Handling.valueOf(row.getString("handling"))),
                    (one, later) -> one.level().covers(later.level()) ? one : later);
        });
        return earlier;
    }

    /** Raises levels; a level that was changed meanwhile is not overruled. */
    private void write(long run, List<Raise> raises) {
        List<Object[]> rows = new ArrayList<>();
        for (Raise raise : raises) {
            Standing before = raise.of();
            boolean raised = before.level() == raise.to()
                    || client.sql("""
                            UPDATE review_case SET handling = ? WHERE id = ? AND handling = ?""")
                                    .params(
                                            raise.to().name(),
                                            before.id(),
                                            before.level().name())
                                    .update()
                            == 1;
            if (raised) {
                rows.add(row(run, raise));
            }
        }
        jdbc.batchUpdate("""
                INSERT INTO case_level (case_id, handling, was, cause, list_id, entry_code, filing_version, run_id, changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private Object[] row(long run, Raise raise) {
        FoundEntry by = raise.by();
        return new Object[] {
            raise.of().id(),
            raise.to().name(),
            raise.of().told() ? raise.of().level().name() : null,
            raise.cause().name(),
            by == null ? null : by.list(),
            by == null ? null : by.code(),
            raise.version(),
            run,
            RowMoments.stored(clock.instant())
        };
    }
}

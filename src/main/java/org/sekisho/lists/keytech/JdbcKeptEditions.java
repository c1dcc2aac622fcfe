package org.sekisho.lists.keytech;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sekisho.lists.keytech.KeptEditions.KeptEdition;
import org.sekisho.machine.database.JdbcRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Editions as rows. An edition never changes, so each is read once. */
@Repository
class JdbcKeptEditions implements KeptEditions, TechnologyAreas {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcKeptEditions.class);

    private static final String KEPT = """
            SELECT e.id, e.list_id AS list, e.edition AS name, e.sha256, e.title, COALESCE(e.notice, '') AS notice,
                e.loaded_at AS since
            FROM list_edition e
            """;

    private final JdbcClient jdbc;
    private final Map<Long, Optional<Known>> read = new ConcurrentHashMap<>();

    JdbcKeptEditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(KeyTechnologyList list, Map<String, Entry> entries) {

        static Known of(KeyTechnologyList list) {
            return new Known(
                    list,
                    list.entries().stream()
                            .collect(Collectors.toMap(entry -> entry.code().value(), Function.identity())));
        }
    }

    @Override
    public Optional<Entry> entry(long edition, String code) {
        return known(edition).map(known -> known.entries().get(code));
    }

    @Override
    public List<Entry> entries(long edition) {
        return known(edition).stream()
                .flatMap(known -> known.entries().values().stream())
                .sorted(Comparator.comparing(entry -> entry.code().value()))
                .toList();
    }

    @Override
    public List<KeptEdition> inUse() {
        return jdbc.sql(KEPT + """
                        JOIN run_list r ON r.list_edition_id = e.id AND r.run_id = (SELECT MAX(run_id) FROM run_list)
                        ORDER BY e.list_id""").query(JdbcRecords.of(KeptEdition.class)).list();
    }

    @Override
    public List<KeptEdition> of(String list) {
        return JdbcRecords.list(jdbc, KeptEdition.class, KEPT + "WHERE e.list_id = ? ORDER BY e.id DESC", list);
    }

    @Override
    public Optional<KeyTechnologyList> list(long edition) {
        return known(edition).map(Known::list);
    }

    @Override
    public SortedSet<String> all() {
        return JdbcRecords.list(jdbc, Long.class, "SELECT MAX(id) FROM list_edition GROUP BY list_id").stream()
                .map(Objects::requireNonNull) // each list has an edition
                .flatMap(edition -> entries(edition).stream())
                .map(Entry::area)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Known> known(long edition) {
        return read.computeIfAbsent(edition, this::read);
    }

    private Optional<Known> read(Long edition) {
        return jdbc
                .sql("SELECT file, content FROM list_edition WHERE id = ?")
                .param(edition)
                .query((row, n) -> read(edition, Path.of(row.getString("file")), row.getString("content")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Known> read(Long edition, Path file, String content) {
        try {
            return Optional.of(Known.of(new KeyTechnologyListReader().read(file, content)));
        } catch (ListProblemsException e) {
            LOG.warn("Edition {} of a list is no longer read: its entries are shown by their codes", edition);
            return Optional.empty();
        }
    }
}

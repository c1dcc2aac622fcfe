package org.sekisho.lists.keytech.used;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.lists.keytech.reader.KeyTechnologyListReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Editions as rows. An edition never changes, so each is read once. */
@Repository
class JdbcKeptEditions implements KeptEditions, TechnologyAreas {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcKeptEditions.class);

    private final JdbcClient jdbc;
    private final Map<Long, Map<String, Entry>> read = new ConcurrentHashMap<>();

    JdbcKeptEditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Entry> entry(long edition, String code) {
        return Optional.ofNullable(read.computeIfAbsent(edition, this::read).get(code));
    }

    @Override
    public List<Entry> entries(long edition) {
        return read.computeIfAbsent(edition, this::read).values().stream()
                .sorted(Comparator.comparing(entry -> entry.code().value()))
                .toList();
    }

    @Override
    public SortedSet<String> all() {
        return jdbc.sql("SELECT MAX(id) FROM list_edition GROUP BY list_id").query(Long.class).list().stream()
                .flatMap(edition -> read.computeIfAbsent(edition, this::read).values().stream())
                .map(Entry::area)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Entry> read(Long edition) {
        return jdbc.sql("SELECT file, content FROM list_edition WHERE id = ?")
                .param(edition)
                .query((row, n) -> read(edition, Path.of(row.getString("file")), row.getString("content")))
                .optional()
                .orElse(Map.of());
    }

    private static Map<String, Entry> read(Long edition, Path file, String content) {
        try {
            return new KeyTechnologyListReader()
                    .read(file, content).entries().stream()
                            .collect(Collectors.toMap(entry -> entry.code().value(), Function.identity()));
        } catch (ListProblemsException e) {
            LOG.warn("Edition {} of a list is no longer read: its entries are shown by their codes", edition);
            return Map.of();
        }
    }
}

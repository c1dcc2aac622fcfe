package org.sekisho.office.audit;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.machine.shipped.ShippedFile;

/**
 * Rows of one kind whose seal is on record: each act that may have written some of them carries the seal of all that are about the
 * same thing, as they are when its record is added: {@code …, case 3f9a…}. The file {@code tables.txt} declares the kinds.
 *
 * @param label what the seal is called in a record's detail: lower-case words
 * @param actions of records that tell of such an act
 * @param tables by name, the query for the rows: its column {@code subject} is what the trail calls what they are about, all others
 *     are sealed; {@code {only}} stands for the condition that takes those of one thing
 * @param about finds what the rows are about in what the act was about, as its first group
 * @param subject what the rows are about as the queries say it
 * @param from whence the queries take them
 * @param only the condition that takes those of one thing, with the parameter {@code :id}
 * @param marks what else holds of the kind
 */
public record SealedRows(
        String label,
        Set<AuditAction> actions,
        SortedMap<String, String> tables,
        Pattern about,
        String subject,
        String from,
        String only,
        Set<Mark> marks) {

    /** Properties of some kinds. */
    enum Mark {
        /** Rows that are gone are found by the count over all time: the program itself takes back what it screens again. */
        COUNTED,
        /** There may be very many: a night goes over a seventh of them. */
        MANY,
        /** Rows of before the kind was sealed may have no record; they are sealed when a run first sees them. */
        YOUNG
    }

    public SealedRows {
        actions = Set.copyOf(actions);
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        marks = Set.copyOf(marks);
    }

    /** All kinds that there are. */
    public static List<SealedRows> all() {
        return SealedTables.KINDS;
    }

    /** The subject of the rows that an act may have written; empty if none. */
    public Optional<String> writtenBy(AuditAction action, String actedOn) {
        Matcher found = about.matcher(actedOn);
        return actions.contains(action) && found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Whether they are about a filing, a version of one, or a case on it, whose number the subject begins with. */
    public boolean isOfFilings() {
        return from.startsWith("filing f");
    }

    boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** Reads from {@code tables.txt} which rows an act seals. Blocks are parted by empty lines; a kind is about a thing. */
    private static final class SealedTables {

        static final List<SealedRows> KINDS = read();

        private SealedTables() {}

        private static List<SealedRows> read() {
            List<List<String>> blocks = Arrays.stream(text().split("\n\n+"))
                    .map(block ->
                            block.lines().filter(line -> !line.startsWith("#")).toList())
                    .filter(block -> !block.isEmpty())
                    .toList();
            Map<String, Map<String, String>> things = blocks.stream()
                    .filter(block -> block.get(0).startsWith("thing "))
                    .map(SealedTables::said)
                    .collect(Collectors.toMap(said -> get(said, "thing"), said -> said));
            return blocks.stream()
                    .filter(block -> block.get(0).startsWith("kind "))
                    .map(block -> kind(block, said(block), things))
                    .toList();
        }

        private static Map<String, String> said(List<String> block) {
            Map<String, String> said = new HashMap<>();
            block.forEach(line -> said.putIfAbsent(line.split(" ", 2)[0], line.split(" ", 2)[1]));
            return said;
        }

        private static SealedRows kind(
                List<String> block, Map<String, String> said, Map<String, Map<String, String>> things) {
            Map<String, String> thing = Objects.requireNonNull(things.get(get(said, "about")), get(said, "kind"));
            TreeMap<String, String> tables = new TreeMap<>();
            block.stream()
                    .filter(line -> line.startsWith("table "))
                    .map(line -> line.substring(6).split(" \\| "))
                    .forEach(table -> tables.put(table[0], query(thing, table)));
            return new SealedRows(
                    get(said, "kind"),
                    words(said.getOrDefault("acts", ""))
                            .map(AuditAction::valueOf)
                            .collect(Collectors.toSet()),
                    tables,
                    Pattern.compile(get(thing, "acted-on")),
                    get(thing, "subject"),
                    get(thing, "from"),
                    get(thing, "only"),
                    words(said.getOrDefault("marks", ""))
                            .map(mark -> SealedRows.Mark.valueOf(mark.toUpperCase(Locale.ROOT)))
                            .collect(Collectors.toSet()));
        }

        /** @param table its name, its join, its columns, and their order if it is not that of the first two */
        private static String query(Map<String, String> thing, String... table) {
            List<String> columns = words(table[2])
                    .map(column -> column.contains(".") ? column.replace("{as}", " AS ") : "t." + column)
                    .toList();
            return "SELECT %s AS subject, %s FROM %s %s WHERE {only} ORDER BY 1, %s"
                    .formatted(
                            get(thing, "subject"),
                            String.join(", ", columns),
                            get(thing, "from"),
                            table[1],
                            table.length > 3 ? table[3] : columns.size() > 1 ? "2, 3" : "2");
        }

        private static Stream<String> words(String text) {
            return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
        }

        private static String get(Map<String, String> said, String key) {
            return Objects.requireNonNull(said.get(key), key);
        }

        private static String text() {
            return ShippedFile.text(SealedTables.class, "tables.txt");
        }
    }
}

package org.sekisho.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each table has one owner, the room that writes it. Others ask that room, or join its rows to their own; only rooms of the
 * same wing and of later ones do, for SQL that reaches upwards is an arrow that no import shows.
 */
class TableOwnersTests {

    private static final Path SEKISHO = Path.of("src/main/java/org/sekisho");
    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");
    private static final Pattern MADE = Pattern.compile("CREATE TABLE IF NOT EXISTS (\\w+)");
    private static final Pattern WRITTEN =
            Pattern.compile("(?:INSERT (?:IGNORE )?INTO|REPLACE INTO|UPDATE|DELETE(?: \\w+)? FROM)\\s+(\\w+)");
    private static final Path MAP = Path.of("src/docs/architecture.md");
    private static final Pattern WING = Pattern.compile("(?m)^\\| `(\\w+)` \\|");
    private static final Pattern READ = Pattern.compile("(?:FROM|JOIN)\\s+(\\w+)");

    /**
     * A filing comes in by the inbox and is handed out by the register. Both sides of the count over all time are kept in one
     * ledger: what came in, and what a person accepted as different.
     */
    private static final Map<String, Set<String>> IN_TWO_ROOMS = Map.of(
            "filing", Set.of("intake/filing", "intake/inbox"),
            "run_tally", Set.of("intake/inbox", "proof/count"));

    /**
     * What waits is what has no outcome, and which run is which is asked before there is a night: where it was begun, how it
     * ended, whether it is doubted.
     */
    private static final Map<String, Set<String>> ASKED_FROM_ABOVE = Map.of(
            "run_alarm", Set.of("office/unread"),
            "screening_outcome", Set.of("intake/filing"),
            "screening_run",
                    Set.of(
                            "intake/inbox",
                            "office/audit",
                            "office/edition",
                            "office/review",
                            "office/unread",
                            "proof/count",
                            "screening/replay"));

    @Test
    void areTheOnlyOnesThatWrite() throws IOException {
        Map<String, Set<String>> writers = rooms(WRITTEN);

        assertThat(writers).hasSizeGreaterThan(50);
        writers.forEach((table, rooms) -> assertThat(rooms)
                .as("rooms that write %s", table)
                .isEqualTo(
                        IN_TWO_ROOMS.getOrDefault(table, Set.of(rooms.iterator().next()))));
    }

    @Test
    void areAskedByRoomsOfTheirOwnWingAndOfLaterOnes() throws IOException {
        assertThat(fromAbove(rooms(WRITTEN), rooms(READ))).isEqualTo(ASKED_FROM_ABOVE);
    }

    @Test
    void areSeenInWhatAClassSaysToTheDatabase() {
        assertThat(names(WRITTEN, "jdbc.sql(\"UPDATE filing SET run_id = :run\")"))
                .containsExactly("filing");
        assertThat(names(WRITTEN, "\"DELETE d FROM document d JOIN filing f\"")).containsExactly("document");
        assertThat(names(READ, "\"SELECT 1 FROM filing f JOIN document d\"")).containsExactly("document", "filing");
    }

    @Test
    void areNotAskedByARoomThatComesBeforeThem() throws IOException {
        Map<String, Set<String>> writers = Map.of("review_case", Set.of("office/review"));
        Map<String, Set<String>> readers =
                Map.of("review_case", Set.of("office/referral", "office/review", "desk/cases", "screening/impact"));

        assertThat(fromAbove(writers, readers)).isEqualTo(Map.of("review_case", Set.of("screening/impact")));
    }

    /** By table the rooms that read it in SQL though their wing comes before its owner's. */
    private static Map<String, Set<String>> fromAbove(
            Map<String, Set<String>> writers, Map<String, Set<String>> readers) throws IOException {
        List<String> wings = WING.matcher(Files.readString(MAP))
                .results()
                .map(row -> row.group(1))
                .toList();
        Map<String, Set<String>> above = new TreeMap<>();
        writers.forEach((table, owners) -> {
            int first =
                    owners.stream().mapToInt(room -> place(room, wings)).min().orElseThrow();
            readers.getOrDefault(table, Set.of()).stream()
                    .filter(room -> place(room, wings) < first)
                    .forEach(room ->
                            above.computeIfAbsent(table, any -> new TreeSet<>()).add(room));
        });
        return above;
    }

    private static int place(String room, List<String> wings) {
        return wings.indexOf(room.substring(0, room.indexOf('/')));
    }

    /** By table the rooms in whose SQL it stands so. */
    private static Map<String, Set<String>> rooms(Pattern said) throws IOException {
        Set<String> tables = tables();
        Map<String, Set<String>> rooms = new TreeMap<>();
        try (Stream<Path> classes = Files.walk(SEKISHO)) {
            for (Path file : classes.filter(TableOwnersTests::isInARoom).toList()) {
                String room = SEKISHO.relativize(file).subpath(0, 2).toString();
                names(said, Files.readString(file)).stream()
                        .filter(tables::contains)
                        .forEach(table -> rooms.computeIfAbsent(table, any -> new TreeSet<>())
                                .add(room));
            }
        }
        return rooms;
    }

    private static boolean isInARoom(Path file) {
        return file.toString().endsWith(".java") && SEKISHO.relativize(file).getNameCount() > 1;
    }

    private static Set<String> tables() throws IOException {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            for (Path script : scripts.toList()) {
                tables.addAll(names(MADE, Files.readString(script)));
            }
        }
        return tables;
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

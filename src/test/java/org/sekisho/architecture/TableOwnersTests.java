package org.sekisho.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each table is written in one room, or in two of one wing; others ask that room. */
class TableOwnersTests {

    private static final Path SEKISHO = Path.of("src/main/java/org/sekisho");
    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");
    private static final Pattern MADE = Pattern.compile("CREATE TABLE IF NOT EXISTS (\\w+)");
    private static final Pattern WRITTEN =
            Pattern.compile("(?:INSERT (?:IGNORE )?INTO|REPLACE INTO|UPDATE|DELETE(?: \\w+)? FROM)\\s+(\\w+)");

    /** Both sides of the count over all time are kept in one ledger: what came in, and what a person accepted as different. */
    private static final Map<String, Set<String>> IN_TWO_WINGS = Map.of("run_tally", Set.of("intake", "proof"));

    @Test
    void areTheOnlyOnesThatWrite() throws IOException {
        Map<String, Set<String>> writers = writersOf(tables());

        assertThat(writers).hasSizeGreaterThan(50);
        writers.forEach((table, wings) -> assertThat(wings)
                .as("wings that write %s", table)
                .isEqualTo(
                        IN_TWO_WINGS.getOrDefault(table, Set.of(wings.iterator().next()))));
    }

    @Test
    void areSeenInWhatAClassSaysToTheDatabase() {
        assertThat(written("jdbc.sql(\"UPDATE filing SET run_id = :run\")")).containsExactly("filing");
        assertThat(written("\"DELETE d FROM document d JOIN filing f\"")).containsExactly("document");
    }

    private static Map<String, Set<String>> writersOf(Set<String> tables) throws IOException {
        Map<String, Set<String>> writers = new TreeMap<>();
        try (Stream<Path> classes = Files.walk(SEKISHO)) {
            for (Path file :
                    classes.filter(path -> path.toString().endsWith(".java")).toList()) {
                String wing = SEKISHO.relativize(file).getName(0).toString();
                written(Files.readString(file)).stream()
                        .filter(tables::contains)
                        .forEach(table -> writers.computeIfAbsent(table, any -> new TreeSet<>())
                                .add(wing));
            }
        }
        return writers;
    }

    private static Set<String> written(String source) {
        return names(WRITTEN, source);
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

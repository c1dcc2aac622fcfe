package org.sekisho.office.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of each table it is known what becomes of it if somebody writes into it who is not Sekisho. */
class SealedTablesTests {

    private static final Path FILE = Path.of("src/main/resources/org/sekisho/office/audit/tables.txt");
    private static final Path AUDIT = Path.of("src/docs/audit.md");
    private static final Pattern MADE = Pattern.compile("CREATE TABLE IF NOT EXISTS (\\w+)");
    private static final Pattern SAID = Pattern.compile("(?:table|derived|harmless|unsealed) (\\w+).*");
    private static final Pattern SEALED = Pattern.compile("\"([a-z_]+)\", ?(?:\"\"\"|\\w+\\()");

    private static List<String> lines() throws IOException {
        return Files.readAllLines(FILE);
    }

    private static Set<String> found(Pattern pattern, Stream<String> in) {
        return in.flatMap(text -> pattern.matcher(text).results())
                .map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tables() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
            return found(MADE, scripts.map(SealedTablesTests::text)).stream()
                    .map(table -> table.startsWith("BATCH_") ? "BATCH_" : table)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Those that rooms seal by records of their own. */
    private static Set<String> ofRooms() throws IOException {
        Set<String> tables = tables();
        try (Stream<Path> classes = Files.walk(Path.of("src/main/java"))) {
            Set<String> sealed = classes.filter(
                            file -> file.getFileName().toString().startsWith("Sealed"))
                    .map(SealedTablesTests::text)
                    .filter(text -> text.contains("new SealedRows("))
                    .flatMap(text -> tables.stream().filter(table -> text.contains('"' + table + '"')))
                    .collect(Collectors.toCollection(TreeSet::new));
            return sealed;
        }
    }

    @Test
    void areAllNamedOnceAndNoOthers() throws IOException {
        Set<String> said = new TreeSet<>(ofRooms());
        Map<String, Integer> times = new TreeMap<>();
        lines().stream()
                .map(SAID::matcher)
                .filter(java.util.regex.Matcher::matches)
                .forEach(line -> times.merge(line.group(1), 1, Integer::sum));
        said.addAll(times.keySet());

        assertThat(times)
                .as("named twice")
                .allSatisfy((table, count) -> assertThat(count).isEqualTo(1));
        assertThat(said).isEqualTo(tables());
    }

    @Test
    void ofRoomsAreAsTheFileSays() throws IOException {
        String said = String.join(" ", lines());
        String list = said.substring(said.indexOf("of their own room:"), said.indexOf("# Rebuilt"));

        Set<String> named = found(Pattern.compile("([a-z]+(?:_[a-z]+)+|referral)"), Stream.of(list));
        Set<String> declared = found(Pattern.compile("table (\\w+) "), lines().stream());
        Set<String> others = new TreeSet<>(ofRooms());
        others.removeAll(declared);
        assertThat(named).isEqualTo(others);
    }

    @Test
    void thatAreNotSealedSayWhy() throws IOException {
        assertThat(lines().stream().filter(line -> line.matches("(derived|harmless|unsealed) .*")))
                .allMatch(line -> line.matches("\\w+ \\w+: .{10,}"));
        assertThat(lines().stream().filter(line -> line.startsWith("unsealed ")).map(line -> line.split("[ :]")[1]))
                .allSatisfy(table -> assertThat(Files.readString(AUDIT)).contains('`' + table + '`'));
    }

    /** Every column that is declared is there, and what is declared reads. */
    @Test
    void thatAreDeclaredHaveTheirColumns() throws IOException {
        for (String label : List.of("staff", "filing")) {
            SealedRows kind = SealedTables.declared(label);
            assertThat(kind.tables()).hasSizeGreaterThan(6);
            assertThat(kind.writtenBy(kind.actions().iterator().next(), "X1 version 2 SECRECY"))
                    .isPresent();
        }
        assertThat(SealedTables.declared("filing")
                        .writtenBy(org.sekisho.office.audit.AuditAction.CASE_LEVEL_CHANGED, "X1 version 2 SECRECY"))
                .contains("X1 version 2");
    }
}

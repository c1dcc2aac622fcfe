package org.sekisho.office.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of each table it is known what becomes of it if somebody writes into it who is not Sekisho. */
class SealedTablesTests {

    private static final Path FILE = Path.of("src/main/resources/org/sekisho/office/audit/tables.txt");
    private static final Pattern MADE = Pattern.compile("CREATE TABLE IF NOT EXISTS (\\w+)");
    private static final Pattern SAID = Pattern.compile("(?:derived|harmless) (\\w+).*");

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

    private static Set<String> sealed() {
        return SealedRows.all().stream()
                .flatMap(kind -> kind.tables().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void areAllSealedOrNamedOnceAndNoOthers() throws IOException {
        List<String> said = Stream.concat(
                        sealed().stream(),
                        lines().stream()
                                .map(SAID::matcher)
                                .filter(java.util.regex.Matcher::matches)
                                .map(line -> line.group(1)))
                .toList();

        assertThat(said).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(said)).isEqualTo(tables());
    }

    @Test
    void areOfKindsThatAreReadFromTheFileAsItIsWritten() throws IOException {
        assertThat(SealedRows.all()).extracting(SealedRows::label).doesNotHaveDuplicates();
        assertThat(found(Pattern.compile("^table (\\w+) "), lines().stream())).isEqualTo(sealed());
    }

    @Test
    void thatAreNotSealedSayWhy() throws IOException {
        assertThat(lines().stream().filter(line -> line.matches("(derived|harmless|free) .*")))
                .allMatch(line -> line.matches("\\w+ [\\w ]+: .{10,}"));
        assertThat(lines().stream().map(line -> line.split(" ")[0]).filter(word -> word.matches("[a-z]+")))
                .as("there is no other list")
                .isSubsetOf(Set.of(
                        "thing",
                        "acted-on",
                        "subject",
                        "from",
                        "only",
                        "kind",
                        "about",
                        "marks",
                        "acts",
                        "table",
                        "free",
                        "derived",
                        "harmless"));
    }

    /** Of whatever is sealed by what its act was about the subject must be found in it. */
    @Test
    void areSealedByTheActThatWroteThem() {
        assertThat(kind("filing").writtenBy(AuditAction.CASE_LEVEL_CHANGED, "X1 version 2 SECRECY"))
                .contains("X1 version 2");
        assertThat(kind("level").writtenBy(AuditAction.CASE_LEVEL_CHANGED, "X1 version 2 SECRECY"))
                .contains("X1 version 2 SECRECY");
        assertThat(kind("edition").writtenBy(AuditAction.LIST_APPROVED, "list seas, proposal 3"))
                .contains("list seas, proposal 3");
        assertThat(kind("run").writtenBy(AuditAction.RUN_STARTED, "run 7")).contains("run 7");
        assertThat(kind("run").writtenBy(AuditAction.RUN_RED, "run 7")).isEmpty();
    }

    private static SealedRows kind(String label) {
        return SealedRows.all().stream()
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}

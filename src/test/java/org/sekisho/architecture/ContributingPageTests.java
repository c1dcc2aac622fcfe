package org.sekisho.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever follows the page for contributors finds what it names. */
class ContributingPageTests {

    private static final Path MAIN = Path.of("src/main/java/org/sekisho");
    private static final Path TESTS = Path.of("src/test/java/org/sekisho");

    @Test
    void namesOnlyClassesThatAreThere() throws IOException {
        assertThat(found("`((?:[a-z]+/)+[A-Z]\\w+)`"))
                .hasSizeGreaterThan(4)
                .allMatch(name ->
                        Files.exists(MAIN.resolve(name + ".java")) || Files.exists(TESTS.resolve(name + ".java")));
    }

    @Test
    void namesOnlyTestsThatAreThere() throws IOException {
        List<String> all;
        try (Stream<Path> tests = Files.walk(TESTS)) {
            all = tests.map(path -> path.getFileName().toString().replace(".java", ""))
                    .toList();
        }
        assertThat(found("\\b([A-Z]\\w+(?:Tests|Benchmark))\\b"))
                .hasSizeGreaterThan(4)
                .isSubsetOf(all);
    }

    /** What {@code mvn test} leaves out is what the page says. */
    @Test
    void tellsWhatTheQuickBuildLeavesOut() throws IOException {
        assertThat(found("@Tag\\(\"(\\w+)\"\\)")).containsExactly("whole");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<tests.left.out>whole</tests.left.out>");
    }

    private static List<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Path.of("src/docs/contributing.md")))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}

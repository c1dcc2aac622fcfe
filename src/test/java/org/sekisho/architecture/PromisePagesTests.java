package org.sekisho.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.testdata.DocumentPage;

/** What the pages of promises and of threats say is held by tests that there are. */
class PromisePagesTests {

    private static final Pattern NAMED = Pattern.compile("`(\\w+Tests)(?:#(\\w+))?`");
    private static final Path TESTS = Path.of("src/test/java");

    /** A test that a page names; a class without a method stands for all of it. */
    record Named(String type, String method) {

        private static Named of(MatchResult found) {
            return new Named(found.group(1), Optional.ofNullable(found.group(2)).orElse(""));
        }
    }

    static Stream<Named> named() throws IOException {
        List<Named> named = new ArrayList<>();
        for (String page : List.of("promises.md", "security.md#who-attacks-and-what-is-left-to-them")) {
            List<Named> onThePage = NAMED.matcher(DocumentPage.at(page))
                    .results()
                    .map(Named::of)
                    .toList();
            assertThat(onThePage).as(page).hasSizeGreaterThan(20);
            named.addAll(onThePage);
        }
        return named.stream().distinct();
    }

    @Test
    void eachPromiseNamesATest() throws IOException {
        List<String> promises = Files.readAllLines(Path.of("src/docs/promises.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| the promise"))
                .toList();

        assertThat(promises)
                .hasSizeGreaterThan(20)
                .allMatch(line -> NAMED.matcher(line).find());
    }

    @ParameterizedTest
    @MethodSource("named")
    void namesTestsThatThereAre(Named named) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            List<Path> found =
                    files.filter(file -> file.endsWith(named.type() + ".java")).toList();
            assertThat(found).as(named.type()).hasSize(1);
            assertThat(Files.readString(found.get(0)))
                    .contains(named.method().isEmpty() ? "@" : " " + named.method() + "(");
        }
    }
}

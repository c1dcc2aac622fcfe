package org.sekisho.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages on threats say is held by tests that there are. */
class ThreatsPageTests {

    private static final Pattern NAMED = Pattern.compile("`(\\w+Tests)(?:#(\\w+))?`");
    private static final Path TESTS = Path.of("src/test/java");

    /** A test that a page names; a class without a method stands for all of it. */
    record Named(String type, String method) {

        private static Named of(MatchResult found) {
            return new Named(found.group(1), Optional.ofNullable(found.group(2)).orElse(""));
        }
    }

    static Stream<Named> named() throws IOException {
        String page = Files.readString(Path.of("src/docs/threats.md"));
        List<Named> named =
                NAMED.matcher(page).results().map(Named::of).distinct().toList();
        assertThat(named).hasSizeGreaterThan(20);
        return named.stream();
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

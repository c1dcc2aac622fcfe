package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What commands tell programs is named in one way: {@code daysLeft}. */
class JsonNamesTests {

    private static final Path COMMANDS = Path.of("src/main/java/org/sekisho/cli");
    private static final Path EVALUATION = Path.of("src/main/java/org/sekisho/curation/evaluation/report");
    private static final Pattern NAMED = Pattern.compile("\\.put\\(\\s*\"(\\w+)\"");
    private static final Pattern CAMEL = Pattern.compile("[a-z]+(?:[A-Z0-9][a-z0-9]*)*");

    @Test
    void areAllInCamelCase() throws IOException {
        List<String> names = Stream.of(classes(COMMANDS), classes(EVALUATION))
                .flatMap(List::stream)
                .flatMap(source -> NAMED.matcher(source).results().map(found -> found.group(1)))
                .toList();

        assertThat(names).hasSizeGreaterThan(100).contains("daysLeft").allMatch(JsonNamesTests::isInCamelCase);
    }

    @Test
    void areNotWithAnUnderscore() {
        assertThat(isInCamelCase("act_now")).isFalse();
        assertThat(isInCamelCase("dueIn7Days")).isTrue();
    }

    private static boolean isInCamelCase(String name) {
        return CAMEL.matcher(name).matches();
    }

    private static List<String> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(JsonNamesTests::content)
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

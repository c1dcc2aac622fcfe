package org.sekisho.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One word for one thing: what the page of words says is so. */
class WordsPageTests {

    private static final Path PAGE = Path.of("src/docs/words.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| `([^|`]+)` \\| ([^|]*)\\|$");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /** Where words are used: the program, its messages and settings, and its pages, but for the record of decisions. */
    private static final List<Path> PLACES =
            List.of(Path.of("README.md"), Path.of("config"), Path.of("jobs"), Path.of("src/docs"), Path.of("src/main"));

    @Test
    void namesAPlaceForEachWord() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(15).allSatisfy(row -> {
            assertThat(Path.of("src/main/java/org/sekisho", row.group(4)))
                    .as(row.group(1))
                    .isDirectory();
            assertThat(row.group(2)).as(row.group(1)).matches("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}、ー]+");
        });
    }

    @ParameterizedTest
    @MethodSource("synonyms")
    void areTheOnlyOnesInUse(String synonym) throws IOException {
        Pattern used = Pattern.compile("(?i)(?<![\\p{L}])" + Pattern.quote(synonym) + "(?![\\p{L}])");
        assertThat(texts())
                .filteredOn(text -> used.matcher(read(text)).find())
                .as("say another word than '%s'", synonym)
                .isEmpty();
    }

    @Test
    void findASynonymThatIsUsed() {
        assertThat(synonyms()).contains("planted").doesNotContain("canary");
        assertThat(Pattern.compile("(?i)(?<![\\p{L}])planted(?![\\p{L}])")
                        .matcher("14 planted, all as expected")
                        .find())
                .isTrue();
    }

    static List<String> synonyms() {
        return rows().stream()
                .flatMap(row -> QUOTED.matcher(row.group(5)).results())
                .map(found -> found.group(1))
                .toList();
    }

    private static List<MatchResult> rows() {
        return ROW.matcher(read(PAGE)).results().toList();
    }

    private static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>();
        for (Path place : PLACES) {
            try (Stream<Path> below = Files.walk(place)) {
                below.filter(WordsPageTests::isText).forEach(texts::add);
            }
        }
        return texts;
    }

    /** Lists quote examples of applicants, and decisions keep the words of their day. */
    private static boolean isText(Path file) {
        String name = file.toString();
        return name.matches(".*\\.(java|md|yml|properties|html|sql|js|css|sh|csv)")
                && !file.equals(PAGE)
                && !name.contains("decisions")
                && !file.startsWith("config/lists")
                && !name.contains("lists/classification");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

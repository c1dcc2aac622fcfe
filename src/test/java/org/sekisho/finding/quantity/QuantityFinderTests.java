package org.sekisho.finding.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood, in which unit, and where. In the tables: the text, how much in UCUM, and the words it stands in. */
class QuantityFinderTests {

    private final QuantityFinder finder = new QuantityFinder();

    @ParameterizedTest
    @MethodSource("lines")
    void readsWhatIsThereAndNothingElse(String words, String howMuch, String where) {
        List<Quantity> found = finder.in(words);

        assertThat(found.stream()
                        .map(quantity ->
                                quantity.interval() + " " + quantity.unit().code())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(howMuch);
        assertThat(found.isEmpty() ? "" : cut(words, found.get(0))).isEqualTo(where);
    }

    static Stream<String[]> lines() throws IOException {
        try (InputStream lines =
                Objects.requireNonNull(QuantityFinderTests.class.getResourceAsStream("golden-quantities.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> (line.contains(" | ") ? line : line + " |  | ").split(" \\| ", 3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.7 x 106 m", "5 × 10 −7 Torr", "10−9 Torr"})
    void exponentsThatWereRebuiltSaySo(String words) {
        assertThat(finder.in(words)).hasSize(1).allMatch(Quantity::exponentRebuilt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.7 × 10⁶ m", "5e-7 Torr", "106 m", "12 x 1066 m"})
    void otherNumbersAreNotSaidToBeRebuilt(String words) {
        assertThat(finder.in(words)).noneMatch(Quantity::exponentRebuilt);
    }

    @Test
    void numberAndUnitHavePlacesOfTheirOwn() {
        String words = "半径は㎞で３００ｋｍ以上５００ｋｍ以下";
        Quantity quantity = finder.in(words).get(0);

        assertThat(quantity.amounts())
                .extracting(amount ->
                        words.substring(amount.number().start(), amount.number().end()))
                .containsExactly("３００", "５００");
        assertThat(quantity.amounts())
                .extracting(amount ->
                        words.substring(amount.whole().start(), amount.whole().end()))
                .containsExactly("３００ｋｍ", "５００ｋｍ");
    }

    @Test
    void neverPrintsTheText() {
        assertThat(finder.in("exceeding 300 kilometers"))
                .singleElement()
                .asString()
                .doesNotContain("exceeding", "kilo");
    }

    private static String cut(String words, Quantity quantity) {
        return words.substring(quantity.span().start(), quantity.span().end());
    }
}

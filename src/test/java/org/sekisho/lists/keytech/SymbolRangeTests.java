package org.sekisho.lists.keytech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;

class SymbolRangeTests {

    @ParameterizedTest
    @CsvSource({
        "F41, F41H 3/00, true",
        "F41H, F41H 13/0043, true",
        "F41H, F41G 3/00, false",
        "H04, H04L 9/0852, true",
        "F41H 3/00, F41H 3/02, true",
        "F41H 3/00, F41H 3, false",
        "F41H 3/00, F41H 13/00, false",
        "F41H 3/00, F41H, false",
        "B63G 8/28, B63G 8/28, true",
        "B63G 8/28, B63G 8/281, true",
        "B63G 8/28, B63G 8/30, true", // by the dots, though not by the digits
        "B63G 8/28, B63G 8/34, true",
        "B63G 8/28, B63G 8/36, false",
        "B63G 8/38, B63G 8/381, true", // not in the data, so by the digits
        "B64U 10/10, B64U 10/17, true",
        "B64U 10/10, B64U 10/20, false",
        "B63G 8/28, B63G 8/00, false",
        "B63G 8/28-8/34, B63G 8/281, true",
        "B63G 8/28-8/34, B63G 8/32, true",
        "B63G 8/28-8/34, B63G 8/345, true",
        "B63G 8/28-8/34, B63G 8/279, false",
        "B63G 8/28-8/34, B63G 8/35, false",
        "B63G 8/28-8/34, B63G 8/40, false",
        "B63G 8/28-34, B63G 8/33, true",
        "B63G 8/00-8/26, B63G 8/001, true",
        "B63G 8/00-8/26, B63G 8/28, false",
        "G06F 021/86, G06F 21/86, true",
    })
    void holdsTheSymbolsThatTheDotsSpanAndByDigitsWhatTheDataLack(String range, String symbol, boolean held) {
        assertThat(range(range).includes(symbol(Scheme.IPC, symbol))).isEqualTo(held);
    }

    @Test
    void meansAllSchemesBuiltOnTheIpcUnlessItNamesOne() {
        assertThat(range("B64U 101/15").schemes()).isEqualTo(Set.of(Scheme.IPC, Scheme.CPC, Scheme.FI));
        assertThat(range("CPC B64U 2101/15").includes(symbol(Scheme.CPC, "B64U 2101/15")))
                .isTrue();
        assertThat(range("CPC B64U 2101/15").includes(symbol(Scheme.IPC, "B64U 2101/15")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "H01L 31/0352, IPC, H10F 77/14, true",
        "H01L 31/0352, CPC, H10F 77/146, true",
        "H10F 77/14, FI, H01L 31/0352, true",
        "H01L, IPC, H10F 77/14, true",
        "H10F 77/14 [2025.01], IPC, H01L 31/0352, true",
        "H01L 31/0352 [2006.01-2024.01], IPC, H10F 77/14, true",
        "H01L 31/0352 [2025.01], IPC, H10F 77/14, false",
        "H10F 77/14 [2024.01], IPC, H01L 31/0352, false",
        "IPC B64U 101/15-101/19, CPC, B64U 2101/18, true",
        "IPC B64U 101/15-101/19, CPC, B64U 2101/30, false",
        "CPC B64U 2101/15, IPC, B64U 101/15, true",
        "H01L 31/0352, IPC, H10F 77/20, false"
    })
    void findsSymbolsOfOtherEditionsInTheDirectionThatItsEditionAllows(
            String range, Scheme scheme, String symbol, boolean held) {
        assertThat(range(range).includes(symbol(scheme, symbol))).isEqualTo(held);
    }

    @Test
    void asksForItsSymbolsInTheEditionOfItsAuthor() {
        assertThat(range("B63G 8/28-8/34 [2006.01-2024.01]").ends())
                .containsExactly(
                        new ClassificationSymbol(Scheme.IPC, "B63G", "8", "28", "2024.01"),
                        new ClassificationSymbol(Scheme.IPC, "B63G", "8", "34", "2024.01"));
        assertThat(range("F41H").ends()).containsExactly(new ClassificationSymbol(Scheme.IPC, "F41H", "", "", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F41H 3/00 [soon]",
                "F41H 3/00 []",
                "F41H 3/00 [2025.13]",
                "F41H 3/00 [2025.01-2006.01]",
                "",
                "F",
                "F41H 3",
                "F41H 3/0",
                "F41 3/00",
                "I41H 3/00",
                "f41h 3/00",
                "F41H 3/00-13/00",
                "B63G 8/34-8/28",
                "EPC F41H 3/00",
                "F41H 3/00 and more",
                "F41H 0/00",
                "IPCF41H"
            })
    void isNotReadFromAnythingElse(String written) {
        assertThat(SymbolRange.parse(written)).isEmpty();
    }

    @Property
    void isReadFromWhatItWrites(@ForAll("ranges") SymbolRange range) {
        assertThat(SymbolRange.parse(range.written())).contains(range);
    }

    @Property
    void includesItsEnds(@ForAll("ranges") SymbolRange range) {
        for (Scheme scheme : range.schemes()) {
            assertThat(range.includes(in(scheme, range, range.first()))).isTrue();
            assertThat(range.includes(in(scheme, range, range.last()))).isTrue();
        }
    }

    @Property
    void aMainGroupIncludesAllItsSubgroups(@ForAll("groups") String group, @ForAll("digits") String subgroup) {
        SymbolRange whole = range(group + "/00");

        assertThat(whole.includes(symbol(Scheme.IPC, group + "/" + subgroup))).isTrue();
    }

    @Property
    void neverIncludesAnotherSubclassOrGroup(
            @ForAll("ranges") SymbolRange range, @ForAll("groups") String group, @ForAll("digits") String subgroup) {
        ClassificationSymbol other = symbol(Scheme.IPC, group + "/" + subgroup);

        if (range.includes(other)) {
            assertThat(other.subclass()).isEqualTo(range.subclass());
            assertThat(other.group()).isEqualTo(range.group());
        }
    }

    @Property
    void includesWhatLiesBetweenWhatItIncludesByDigitsWhereThereAreNoDots(
            @ForAll("rangesWithoutDots") SymbolRange range,
            @ForAll("digits") String one,
            @ForAll("digits") String other) {
        if (range.first().compareTo(one) <= 0 && one.compareTo(other) <= 0 && includes(range, other)) {
            assertThat(includes(range, one)).isTrue();
        }
    }

    @Property
    void includesWhatRefinesWhatItIncludesUnlessItEndsWithinWhereThereAreNoDots(
            @ForAll("rangesWithoutDots") SymbolRange range,
            @ForAll("digits") String subgroup,
            @ForAll("digits") String finer) {
        boolean mayEndWithin =
                range.last().startsWith(subgroup) && !range.last().equals(subgroup);
        if (includes(range, subgroup) && !mayEndWithin) {
            assertThat(includes(range, subgroup + finer)).isTrue();
        }
    }

    @Provide
    Arbitrary<SymbolRange> ranges() {
        return Combinators.combine(Arbitraries.of("", "IPC ", "CPC ", "FI "), groups(), digits(), digits())
                .as((scheme, group, one, other) -> one.compareTo(other) <= 0
                        ? range("%s%s/%s-%s".formatted(scheme, group, one, other))
                        : range("%s%s/%s-%s [2006.01-2024.01]".formatted(scheme, group, other, one)));
    }

    @Provide
    Arbitrary<SymbolRange> rangesWithoutDots() {
        return ranges().filter(range -> range.subclass().equals("Y02E"));
    }

    @Provide
    Arbitrary<String> groups() {
        return Combinators.combine(
                        Arbitraries.of("B63G", "B63H", "F41H", "Y02E"),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 2200)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 13))))
                .as((subclass, group) -> subclass + " " + group);
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().numeric().ofMinLength(2).ofMaxLength(4);
    }

    private static boolean includes(SymbolRange range, String subgroup) {
        return range.includes(in(range.schemes().iterator().next(), range, subgroup));
    }

    private static ClassificationSymbol in(Scheme scheme, SymbolRange range, String subgroup) {
        return new ClassificationSymbol(scheme, range.subclass(), range.group(), subgroup, null);
    }

    private static SymbolRange range(String written) {
        return SymbolRange.parse(written).orElseThrow();
    }

    private static ClassificationSymbol symbol(Scheme scheme, String written) {
        return ClassificationSymbol.parse(scheme, written, null).orElseThrow();
    }
}

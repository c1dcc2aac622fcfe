package org.sekisho.keytech;

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
import org.sekisho.filing.ClassificationSymbol;
import org.sekisho.filing.ClassificationSymbol.Scheme;

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
        "B63G 8/28, B63G 8/30, false",
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
    void holdsTheSymbolsItsDigitsSpan(String range, String symbol, boolean held) {
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
    @ValueSource(
            strings = {
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
    void includesWhatLiesBetweenWhatItIncludes(
            @ForAll("ranges") SymbolRange range, @ForAll("digits") String one, @ForAll("digits") String other) {
        if (range.first().compareTo(one) <= 0 && one.compareTo(other) <= 0 && includes(range, other)) {
            assertThat(includes(range, one)).isTrue();
        }
    }

    @Property
    void includesWhatRefinesWhatItIncludesUnlessItEndsWithin(
            @ForAll("ranges") SymbolRange range, @ForAll("digits") String subgroup, @ForAll("digits") String finer) {
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
                        : range("%s%s/%s-%s".formatted(scheme, group, other, one)));
    }

    @Provide
    Arbitrary<String> groups() {
        return Combinators.combine(
                        Arbitraries.of("B63G", "B63H", "F41H", "Y02E"),
                        Arbitraries.integers().between(1, 2200))
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

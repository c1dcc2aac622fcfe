package org.sekisho.lists.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.lists.classification.Dots.Containment;
import org.sekisho.lists.classification.Dots.Containment.Basis;

class ClassificationSchemesTests {

    private static final ClassificationSchemes SCHEMES = ClassificationSchemes.shipped();

    @Nested
    class TheDots {

        @ParameterizedTest
        @CsvSource({
            "IPC, B63G 8/30, B63G 8/28, true, DOTS",
            "IPC, B63G 8/34, B63G 8/28, true, DOTS",
            "IPC, B63G 8/36, B63G 8/28, false, DOTS",
            "IPC, B63G 8/28, B63G 8/30, false, DOTS",
            "IPC, B63G 8/28, B63G 8/28, true, SYMBOL",
            "IPC, B63G 8/28, B63G 8/00, true, SYMBOL",
            "IPC, B63G 8/28, B63G, true, SYMBOL",
            "IPC, B63G 8/28, B63, true, SYMBOL",
            "IPC, B63G 9/00, B63G 8/00, false, SYMBOL",
            "IPC, B64U 10/14, B64U 10/13, true, DOTS",
            "IPC, B64U 101/18, B64U 101/15, true, DOTS",
            "IPC, B64U 101/20, B64U 101/15, false, DOTS",
            "IPC, F42B 12/48, F42B 12/36, true, DOTS",
            "IPC, F42B 15/04, F42B 15/01, true, DOTS",
            "FI, B63G 8/30, B63G 8/28, true, DOTS",
            "CPC, B63G 8/30, B63G 8/28, true, DOTS",
            "CPC, A01L 7/10, A01L 7/00, true, SYMBOL",
            "IPC, G06F 21/71, G06F 21/70, true, DOTS",
            "IPC, G06F 21/86, G06F 21/70, true, DOTS",
            "CPC, G06F 21/755, G06F 21/70, true, DOTS",
            "IPC, G06F 21/87, G06F 21/86, true, DOTS",
            "IPC, G06F 21/60, G06F 21/70, false, DOTS",
            "CPC, B63G 2008/004, B63G 8/001, true, DOTS",
            "CPC, B63G 2008/004, B63G 8/00, true, DOTS",
            "CPC, B63G 2008/004, B63G 8/10, false, SYMBOL",
            "CPC, B63G 8/281, B63G 8/28, true, DIGITS", // digits, where the dots are not known
            "CPC, B63G 8/301, B63G 8/28, true, DIGITS",
            "CPC, B63G 8/361, B63G 8/28, false, DIGITS",
            "CPC, G06F 21/7559, G06F 21/75, true, DIGITS"
        })
        void sayWhatLiesBelowWhat(Scheme scheme, String symbol, String above, boolean within, Basis basis) {
            assertThat(SCHEMES.isWithin(symbol(scheme, symbol), symbol(scheme, above)))
                    .isEqualTo(new Containment(within, basis));
        }

        @Test
        void leadUpFromASubgroupToItsClass() {
            assertThat(SCHEMES.ancestors(symbol(Scheme.IPC, "B64U 30/292")))
                    .extracting(ClassificationSymbol::written)
                    .containsExactly("B64U 30/291", "B64U 30/29", "B64U 30/20", "B64U 30/00", "B64U", "B64");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "B64U 10/11, 13, B64U 10/11; B64U 10/13; B64U 10/14; B64U 10/16",
        "B64U 40/00, 10, B64U 40/00; B64U 40/10",
        "B64U 999/10, 20, ''"
    })
    void holdsBetweenTwoSymbolsWhatStandsThereAndWhatIsBelowTheLast(String first, String last, String between) {
        assertThat(SCHEMES.between(symbol(Scheme.IPC, first), last).stream()
                        .map(ClassificationSymbol::written)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(between);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            IPC | F41           | -       | Known
            IPC | B63G          | -       | Known
            IPC | B63G 8/00     | -       | Known
            IPC | B63G 8/28     | -       | Known
            FI  | B63G 8/28     | -       | Known
            IPC | B64U 101/15   | -       | Known
            IPC | H10F 77/14    | -       | Known
            IPC | G06F 21/00    | -       | Known
            IPC | H02J 3/00     | -       | Known
            # a subgroup of a group that is listed in full, a subclass that neither scheme has
            IPC | B64U 101/22   | -       | Unknown
            IPC | F41Z 1/00     | -       | Unknown
            # holes: the CPC has it and the list of the IPC may be short of it, the FI has groups of its own, no scheme that is kept, editions
            IPC | G06F 21/755   | -       | NotCovered
            FI  | G06F 21/999   | -       | NotCovered
            OTHER | 5J064       | -       | NotCovered
            IPC | F41H 14/00    | 2025.01 | NotCovered
            IPC | F41H 14/00    | 2006.01 | NotCovered
            IPC | F41H 14/00    | 6       | NotCovered
            IPC | F41H 14/00    | unreadable | NotCovered
            """)
    void knowsWhatAnEditionHasAndCallsNoHoleUnknown(
            Scheme scheme, String written, @Nullable String edition, String answer) {
        ClassificationSymbol asked = scheme == Scheme.OTHER
                ? new ClassificationSymbol(scheme, written, "", "", null)
                : symbol(scheme, written, edition);

        assertThat(SCHEMES.knowledge(asked).getClass().getSimpleName()).isEqualTo(answer);
    }

    /** B01F was made anew: its groups 3 to 15 are not among those of 2022.01. */
    @Test
    void knowsUntilWhenASymbolWasThatMovedOrThatALaterListLacks() {
        assertThat(SCHEMES.knowledge(symbol(Scheme.IPC, "H01L 31/0352")))
                .isInstanceOfSatisfying(Knowledge.KnownUntil.class, until -> {
                    assertThat(until.life().seen()).isEqualTo(new SchemeEdition(2024, 1));
                    assertThat(until.life().gone()).isEqualTo(new SchemeEdition(2025, 1));
                    assertThat(until.successors())
                            .extracting(successor -> successor.symbol().written())
                            .containsExactly("H10F 77/14");
                });
        assertThat(SCHEMES.knowledge(symbol(Scheme.IPC, "B01F 3/00")))
                .isInstanceOfSatisfying(Knowledge.KnownUntil.class, until -> {
                    assertThat(until.life().gone()).isEqualTo(new SchemeEdition(2022, 1));
                    assertThat(until.successors()).isEmpty();
                });
    }

    @Test
    void namesTheNeighboursOfAMainGroupThatAFullListLacks() {
        assertThat(SCHEMES.knowledge(symbol(Scheme.IPC, "F41H 14/00")))
                .isInstanceOfSatisfying(Knowledge.Unknown.class, unknown -> {
                    assertThat(unknown.asOf()).isEqualTo(new SchemeEdition(2025, 1));
                    assertThat(unknown.nearest())
                            .extracting(ClassificationSymbol::written)
                            .startsWith("F41H", "F41H 13/00");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "B63G 8/28, B63G 8/28",
        "G06F 21/755, G06F 21/75",
        "B64U 2101/15, B64U 101/15",
        "B63G 2008/004, B63G 8/00",
        "A61K 2039/106, A61K 39/106",
        "H01L 2224/10, ''"
    })
    void leadsFromTheCpcToTheNearestThatTheIpcHas(String cpc, String ipc) {
        assertThat(SCHEMES.international(symbol(Scheme.CPC, cpc)).map(ClassificationSymbol::written))
                .isEqualTo(ipc.isEmpty() ? Optional.empty() : Optional.of(ipc));
    }

    @Nested
    class WhatMovedBelow {

        private final MovedBelow moved = new MovedBelow(SCHEMES);

        @Test
        void isWhatLeftSinceAndWhereItMayHaveGone() {
            assertThat(moved.of(symbol(Scheme.IPC, "H01L 27/00"), "00"))
                    .anySatisfy(leaving -> {
                        assertThat(leaving.symbol().written()).isEqualTo("H01L 27/11517");
                        assertThat(leaving.derived()).isFalse();
                        assertThat(leaving.hints())
                                .extracting(ClassificationSymbol::written)
                                .contains("H10B 41/43");
                    })
                    .anySatisfy(leaving -> assertThat(leaving.derived()).isTrue());
            assertThat(SCHEMES.candidates(symbol(Scheme.IPC, "H01L 27/11517"))).isNotEmpty();
            assertThat(moved.of(symbol(Scheme.IPC, "G06F 21/70"), "70")).isEmpty();
        }
    }

    /** A part that moved leads only from the symbol itself; candidates are no equivalents. */
    @ParameterizedTest
    @CsvSource({
        "IPC, H01L 31/0352, IPC H10F 77/14",
        "IPC, H10F 77/14, IPC H01L 31/0352",
        "CPC, H01L 31/035236, CPC H10F 77/14",
        "FI, H01L 31/0352, FI H10F 77/14",
        "IPC, B64U 101/18, CPC B64U 2101/18",
        "CPC, B64U 2101/18, IPC B64U 101/18",
        "IPC, H02J 3/00, IPC H02J 3/18",
        "IPC, H02J 3/01, ''",
        "IPC, B63G 8/28, ''",
        "IPC, H01L 31/0353, ''",
        "IPC, H01L 27/11517, ''"
    })
    void leadsToEquivalentsInOtherEditionsAndSchemes(Scheme scheme, String written, String equivalents) {
        assertThat(SCHEMES.equivalents(symbol(scheme, written)).stream()
                        .map(equivalent -> equivalent.symbol().toString())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(equivalents);
    }

    private static ClassificationSymbol symbol(Scheme scheme, String written) {
        return symbol(scheme, written, null);
    }

    private static ClassificationSymbol symbol(Scheme scheme, String written, @Nullable String edition) {
        return ClassificationSymbol.parse(scheme, written, edition).orElseThrow();
    }
}

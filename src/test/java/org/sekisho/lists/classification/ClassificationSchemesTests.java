package org.sekisho.lists.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.lists.classification.Containment.Basis;

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
            "CPC, B63G 2008/004, B63G 8/10, false, SYMBOL"
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

        @ParameterizedTest
        @CsvSource({
            "CPC, B63G 8/281, B63G 8/28, true",
            "CPC, B63G 8/301, B63G 8/28, true",
            "CPC, B63G 8/361, B63G 8/28, false",
            "CPC, G06F 21/7559, G06F 21/75, true"
        })
        void giveWayToDigitsWhereTheyAreNotKnownAndTheAnswerSaysSo(
                Scheme scheme, String symbol, String above, boolean within) {
            assertThat(SCHEMES.isWithin(symbol(scheme, symbol), symbol(scheme, above)))
                    .isEqualTo(new Containment(within, Basis.DIGITS));
        }
    }

    @Nested
    class ARange {

        @Test
        void holdsWhatStandsBetweenItsEndsAndWhatIsBelowTheLast() {
            assertThat(SCHEMES.between(symbol(Scheme.IPC, "B64U 10/11"), "13"))
                    .extracting(ClassificationSymbol::written)
                    .containsExactly("B64U 10/11", "B64U 10/13", "B64U 10/14", "B64U 10/16");
        }

        @Test
        void fromTheWholeGroupBeginsWithIt() {
            assertThat(SCHEMES.between(symbol(Scheme.IPC, "B64U 40/00"), "10"))
                    .extracting(ClassificationSymbol::written)
                    .containsExactly("B64U 40/00", "B64U 40/10");
        }

        @Test
        void ofAGroupThatIsNotThereIsEmpty() {
            assertThat(SCHEMES.between(symbol(Scheme.IPC, "B64U 999/10"), "20")).isEmpty();
        }
    }

    @Nested
    class WhatIsKnown {

        @ParameterizedTest
        @ValueSource(strings = {"F41", "B63G", "B63G 8/00", "B63G 8/28", "B64U 101/15", "H10F 77/14", "G06F 21/00"})
        void isWhatAnEditionHas(String written) {
            assertThat(SCHEMES.knowledge(symbol(Scheme.IPC, written))).isInstanceOf(Knowledge.Known.class);
        }

        @Test
        void endsWithTheEditionOfAMove() {
            assertThat(SCHEMES.knowledge(symbol(Scheme.IPC, "H01L 31/0352")))
                    .isInstanceOfSatisfying(Knowledge.KnownUntil.class, until -> {
                        assertThat(until.life().seen()).isEqualTo(new SchemeEdition(2024, 1));
                        assertThat(until.life().gone()).isEqualTo(new SchemeEdition(2025, 1));
                        assertThat(until.successors())
                                .extracting(successor -> successor.symbol().written())
                                .containsExactly("H10F 77/14");
                    });
        }

        @Test
        void endsWhereALaterListOfMainGroupsLacksIt() {
            // B01F was made anew: its groups 3 to 15 are not among those of 2022.01.
            assertThat(SCHEMES.knowledge(symbol(Scheme.IPC, "B01F 3/00")))
                    .isInstanceOfSatisfying(Knowledge.KnownUntil.class, until -> {
                        assertThat(until.life().gone()).isEqualTo(new SchemeEdition(2022, 1));
                        assertThat(until.successors()).isEmpty();
                    });
        }

        @Test
        void ofTheFiIsWhatTheIpcHas() {
            assertThat(SCHEMES.knowledge(symbol(Scheme.FI, "B63G 8/28"))).isInstanceOf(Knowledge.Known.class);
        }
    }

    @Nested
    class TheSymbolOfTheIpcThatACpcSymbolStandsFor {

        @ParameterizedTest
        @CsvSource({
            "B63G 8/28, B63G 8/28",
            "G06F 21/755, G06F 21/75",
            "B64U 2101/15, B64U 101/15",
            "B63G 2008/004, B63G 8/00",
            "A61K 2039/106, A61K 39/106",
            "H01L 2224/10, ''"
        })
        void isTheNearestThatTheIpcHas(String cpc, String ipc) {
            assertThat(SCHEMES.international(symbol(Scheme.CPC, cpc)).map(ClassificationSymbol::written))
                    .isEqualTo(ipc.isEmpty() ? Optional.empty() : Optional.of(ipc));
        }
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
        }

        @Test
        void isNothingWhereAllIsStillThere() {
            assertThat(moved.of(symbol(Scheme.IPC, "G06F 21/70"), "70")).isEmpty();
        }
    }

    @Nested
    class WhatIsUnknown {

        @Test
        void isAMainGroupThatAFullListLacksAndItsNeighboursAreNamed() {
            assertThat(SCHEMES.knowledge(symbol(Scheme.IPC, "F41H 14/00")))
                    .isInstanceOfSatisfying(Knowledge.Unknown.class, unknown -> {
                        assertThat(unknown.asOf()).isEqualTo(new SchemeEdition(2025, 1));
                        assertThat(unknown.nearest())
                                .extracting(ClassificationSymbol::written)
                                .startsWith("F41H", "F41H 13/00");
                    });
        }

        @Test
        void isASubgroupOfAGroupThatIsListedInFull() {
            assertThat(SCHEMES.knowledge(symbol(Scheme.IPC, "B64U 101/22"))).isInstanceOf(Knowledge.Unknown.class);
        }

        @Test
        void isASubclassThatNeitherSchemeHas() {
            assertThat(SCHEMES.knowledge(symbol(Scheme.IPC, "F41Z 1/00"))).isInstanceOf(Knowledge.Unknown.class);
        }
    }

    @Nested
    class AHoleInTheData {

        @ParameterizedTest
        @CsvSource({
            "IPC, G06F 21/755, the CPC has it and the list of the IPC may be short of it",
            "FI, G06F 21/999, the FI has groups of its own and no data of them",
            "OTHER, 5J064, no scheme that is kept"
        })
        void isNeverCalledUnknown(Scheme scheme, String written, String why) {
            ClassificationSymbol asked = scheme == Scheme.OTHER
                    ? new ClassificationSymbol(scheme, written, "", "", null)
                    : symbol(scheme, written);
            assertThat(SCHEMES.knowledge(asked)).as(why).isInstanceOf(Knowledge.NotCovered.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2025.01", "2006.01", "6", "unreadable"})
        void isAnyEditionThatWasNotLookedInto(String edition) {
            assertThat(SCHEMES.knowledge(symbol(Scheme.IPC, "F41H 14/00", edition)))
                    .isInstanceOf(Knowledge.NotCovered.class);
        }
    }

    @Nested
    class EquivalentsOfOtherEditions {

        @Test
        void leadForwardsAndBack() {
            assertThat(written(SCHEMES.equivalents(symbol(Scheme.IPC, "H01L 31/0352"))))
                    .containsExactly("IPC H10F 77/14");
            assertThat(written(SCHEMES.equivalents(symbol(Scheme.IPC, "H10F 77/14"))))
                    .containsExactly("IPC H01L 31/0352");
        }

        @Test
        void areFoundForFinerSymbolsOfTheSchemesBuiltOnTheIpc() {
            assertThat(written(SCHEMES.equivalents(symbol(Scheme.CPC, "H01L 31/035236"))))
                    .containsExactly("CPC H10F 77/14");
            assertThat(written(SCHEMES.equivalents(symbol(Scheme.FI, "H01L 31/0352"))))
                    .containsExactly("FI H10F 77/14");
        }

        @Test
        void leadFromTheIndexingGroupsOfOneSchemeToThoseOfTheOther() {
            assertThat(written(SCHEMES.equivalents(symbol(Scheme.IPC, "B64U 101/18"))))
                    .containsExactly("CPC B64U 2101/18");
            assertThat(written(SCHEMES.equivalents(symbol(Scheme.CPC, "B64U 2101/18"))))
                    .containsExactly("IPC B64U 101/18");
        }

        @Test
        void ofAPartThatMovedAreOnlyForTheSymbolItselfWhichIsStillThere() {
            assertThat(written(SCHEMES.equivalents(symbol(Scheme.IPC, "H02J 3/00"))))
                    .containsExactly("IPC H02J 3/18");
            assertThat(SCHEMES.equivalents(symbol(Scheme.IPC, "H02J 3/01"))).isEmpty();
            assertThat(SCHEMES.knowledge(symbol(Scheme.IPC, "H02J 3/00"))).isInstanceOf(Knowledge.Known.class);
        }

        @Test
        void areNeverMereCandidates() {
            assertThat(SCHEMES.candidates(symbol(Scheme.IPC, "H01L 27/11517"))).isNotEmpty();
            assertThat(SCHEMES.equivalents(symbol(Scheme.IPC, "H01L 27/11517"))).isEmpty();
        }

        @Test
        void areNoneForWhatNeverMoved() {
            assertThat(SCHEMES.equivalents(symbol(Scheme.IPC, "B63G 8/28"))).isEmpty();
            assertThat(SCHEMES.equivalents(symbol(Scheme.IPC, "H01L 31/0353"))).isEmpty();
        }

        private static List<String> written(List<Equivalent> equivalents) {
            return equivalents.stream()
                    .map(equivalent -> equivalent.symbol().toString())
                    .toList();
        }
    }

    private static ClassificationSymbol symbol(Scheme scheme, String written) {
        return symbol(scheme, written, null);
    }

    private static ClassificationSymbol symbol(Scheme scheme, String written, @Nullable String edition) {
        return ClassificationSymbol.parse(scheme, written, edition).orElseThrow();
    }
}

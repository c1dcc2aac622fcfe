package org.sekisho.curation.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.curation.ListFixtures;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;

class LinterTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Nested
    class Symbols {

        @Test
        void thatNoEditionHasAreAnError() {
            assertThat(found(Check.UNKNOWN_SYMBOL, "rules:", "  - symbols: [F41H 3/00, IPC F41H 14/00]"))
                    .singleElement()
                    .satisfies(remark -> assertThat(remark.severity()).isEqualTo(Severity.ERROR))
                    .satisfies(remark -> assertThat(remark.line()).isEqualTo(8))
                    .satisfies(remark -> assertThat(remark.message()).contains("F41H 14/00", "near it are"));
        }

        @Test
        void thatNoSchemeHasAreAnErrorWithoutASchemeInFrontToo() {
            assertThat(found(Check.UNKNOWN_SYMBOL, "rules:", "  - symbols: [F41H 3/00, F41H 14/00]"))
                    .hasSize(1);
            assertThat(found(Check.UNKNOWN_SYMBOL, "rules:", "  - symbols: CPC F41H 14/00"))
                    .hasSize(1);
            assertThat(found(Check.UNKNOWN_SYMBOL, "rules:", "  - symbols: G06F 21/755"))
                    .isEmpty();
        }

        @Test
        void thatTheEditionTheyNameLacksAreAnErrorThatSaysWhereTheyMayHaveGone() {
            assertThat(found(Check.UNKNOWN_SYMBOL, "rules:", "  - symbols: 'IPC H01L 27/11517 [2023.01]'"))
                    .singleElement()
                    .satisfies(remark -> assertThat(remark.message()).contains("it may be H10B 41/43 now"));
            assertThat(found(Check.UNKNOWN_SYMBOL, "rules:", "  - symbols: 'IPC H01L 27/11517 [2022.01]'"))
                    .isEmpty();
        }

        @Test
        void thatOnlyADerivedEditionLacksAreAWarning() {
            assertThat(found(Check.LEFT_SYMBOL, "rules:", "  - symbols: IPC H01L 21/06"))
                    .singleElement()
                    .satisfies(remark -> assertThat(remark.severity()).isEqualTo(Severity.WARNING))
                    .satisfies(remark -> assertThat(remark.message()).contains("(derived)", "H10D 48/04"));
        }

        @Test
        void whoseSubtreeMovedToWhereTheEntryFindsNothingAreAWarning() {
            assertThat(found(Check.MOVED_SUBTREE, "rules:", "  - symbols: IPC H01L 27/00"))
                    .singleElement()
                    .satisfies(remark -> assertThat(remark.severity()).isEqualTo(Severity.WARNING))
                    .satisfies(remark ->
                            assertThat(remark.message()).contains("below IPC H01L 27/00", "(perhaps now H10"));
            assertThat(found(Check.MOVED_SUBTREE, "rules:", "  - symbols: IPC G06F 21/70"))
                    .isEmpty();
        }

        @Test
        void whoseSubtreeTheEntryFindsWhereItMayHaveGoneAreNoWarning() {
            assertThat(found(Check.MOVED_SUBTREE, "rules:", "  - symbols: IPC A23C 3/02"))
                    .hasSize(1);
            assertThat(found(Check.MOVED_SUBTREE, "rules:", "  - symbols: [IPC A23C 3/02, IPC A23B 11/00]"))
                    .isEmpty();
        }

        @Test
        void areLookedForInRangesAndInWhatGoesTogetherToo() {
            assertThat(found(
                            Check.UNKNOWN_SYMBOL,
                            "rules:",
                            "  - symbols: IPC F41H 5/02-5/99",
                            "    togetherWith: IPC F41H 14/00"))
                    .extracting(Remark::message)
                    .anyMatch(message -> message.contains("F41H 5/99"))
                    .anyMatch(message -> message.contains("F41H 14/00"));
        }

        @Test
        void thatMovedAreANote() {
            assertThat(found(Check.MOVED_SYMBOL, "rules:", "  - symbols: H01L 31/0352"))
                    .singleElement()
                    .satisfies(remark -> assertThat(remark.severity()).isEqualTo(Severity.NOTE))
                    .satisfies(remark -> assertThat(remark.message()).contains("H10F 77/14"));
        }
    }

    @Nested
    class ATerm {

        @ParameterizedTest
        @CsvSource({
            "laser, ring lasers",
            "sonar*, sonars",
            "towed array, \"towed array\"",
            "a near/5 b, b adj/3 a",
            "a with b, (a c) near/9 b",
            "a same b, a with b",
            "laser or maser, maser",
            "量子鍵, 量子鍵配送",
            "hull, claims:hull",
            "hull, hull and rudder"
        })
        void isDeadIfAnotherFindsAllThatItFinds(String wide, String narrow) {
            assertThat(found(Check.DEAD_TERM, "rules:", "  - words: ['%s', '%s']".formatted(narrow, wide)))
                    .singleElement()
                    .satisfies(remark -> assertThat(remark.message()).contains("finds nothing that"));
        }

        @ParameterizedTest
        @CsvSource({
            "ring laser, laser",
            "hall thruster, hall effect thruster",
            "\"towed array\", towed array",
            "a near/3 b, a near/5 b",
            "a adj/5 b, b adj/5 a",
            "claims:hull, hull",
            "ja:laser, laser",
            "gyro*, gyratory",
            "量子鍵配送, 量子鍵",
            "a not near/3 b, a"
        })
        void livesIfItFindsSomethingOfItsOwn(String one, String other) {
            assertThat(found(Check.DEAD_TERM, "rules:", "  - words: ['%s', '%s']".formatted(one, other)))
                    .noneMatch(remark -> remark.message().contains("'" + other + "' finds nothing"));
        }

        @Test
        void thatIsThereTwiceIsDeadInItsSecondLine() {
            assertThat(found(Check.DEAD_TERM, "rules:", "  - words: laser", "  - words: lasers"))
                    .singleElement()
                    .satisfies(remark -> assertThat(remark.line()).isEqualTo(9));
        }

        @Test
        void isLookedForWithinExpressionsToo() {
            assertThat(found(Check.DEAD_TERM, "rules:", "  - words: (ring laser or laser) near/5 gyroscope"))
                    .hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"system", "method or gyroscope", "sys*", "device same method", "前記", "data and system"})
        void isTooWideIfItIsCommonAndEnoughByItself(String words) {
            assertThat(found(Check.TOO_WIDE, "rules:", "  - words: " + words))
                    .singleElement()
                    .satisfies(remark -> assertThat(remark.message()).contains("of 100 filings"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"gyroscope", "system near/5 gyroscope", "operating system", "title:system", "量子鍵配送"})
        void isNotTooWideIfSomethingElseIsAskedFor(String words) {
            assertThat(found(Check.TOO_WIDE, "rules:", "  - words: " + words)).isEmpty();
        }

        @Test
        void isNotTooWideUnderAll() {
            assertThat(found(Check.TOO_WIDE, "rules:", "  - all:", "      - words: system", "      - words: gyroscope"))
                    .isEmpty();
        }
    }

    @Nested
    class AContradiction {

        @ParameterizedTest
        @ValueSource(strings = {"laser and not laser", "ring laser and not laser", "laser not near/5 laser"})
        void withinAnExpressionIsFound(String words) {
            assertThat(found(Check.CONTRADICTION, "rules:", "  - words: " + words))
                    .hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"laser and not ring laser", "laser and not maser", "laser not near/5 maser"})
        void isNoneIfSomethingIsLeft(String words) {
            assertThat(found(Check.CONTRADICTION, "rules:", "  - words: " + words))
                    .isEmpty();
        }

        @Test
        void betweenRulesIsFound() {
            assertThat(found(
                            Check.CONTRADICTION,
                            "rules:",
                            "  - all:",
                            "      - words: ring laser",
                            "      - none: [words: laser]"))
                    .hasSize(1);
        }

        @Test
        void withAFalseFriendIsFound() {
            assertThat(found(
                            Check.CONTRADICTION,
                            "rules:",
                            "  - words: ring laser",
                            "unless:",
                            "  - words: [laser, toy]",
                            "    reason: of no interest"))
                    .singleElement()
                    .satisfies(remark -> assertThat(remark.message()).contains("taken away"));
        }
    }

    @Nested
    class AnEntry {

        @Test
        void thatSharesARuleWithAnotherOverlaps() {
            KeyTechnologyList list = ListFixtures.entries(
                    "  - code: A-01\n    title: One\n    rules: [{symbols: [F41H 3/00, G01S 15/00]}, {words: laser}]\n",
                    "  - code: B-01\n    title: Other\n    rules: [{symbols: G01S 15/00}]\n",
                    "  - code: C-01\n    title: Third\n    rules: [{words: [maser, laser]}]\n");

            assertThat(remarks(list))
                    .filteredOn(remark -> remark.check().equals("overlap"))
                    .extracting(Remark::message)
                    .containsExactly(
                            "B-01: 'G01S 15/00' is enough for A-01 too (line 5)",
                            "C-01: 'laser' is enough for A-01 too (line 5)");
        }

        @Test
        void withoutWhatMustNotMatchLacksExamples() {
            assertThat(found(Check.EXAMPLES, "rules: [words: laser]", "examples: { match: [A laser.] }"))
                    .extracting(Remark::message)
                    .containsExactly("A-01: no example shows what must not match");
        }

        @Test
        void withJapaneseWordsNeedsAJapaneseExampleAndTitle() {
            String[] entry = {
                "rules: [words: [laser, レーザ発振器の光軸]]", "examples: { match: [A laser.], noMatch: [A lamp.] }"
            };
            assertThat(found(Check.EXAMPLES, entry))
                    .extracting(Remark::message)
                    .containsExactly("A-01: its Japanese words are in no example that matches");
            assertThat(found(Check.TITLE_JA, entry)).hasSize(1);
        }

        @Test
        void thatIsCompleteHasNothingSaidOfIt() {
            assertThat(remarks(ListFixtures.entry(
                            "titleJa: 光軸",
                            "rules: [{words: [gyroscopic stabiliser, 光軸調整機構]}, {lawWords: gyro compass}]",
                            "basis: { reason: ours, instrument: Order 1, url: 'https://example.org', retrieved: 2026-01-01 }",
                            "reviewBy: 2026-11-25",
                            "examples: { match: [A gyroscopic stabiliser., 光軸調整機構。], noMatch: [A lamp.] }")))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "reviewBy: 2026-11-24, REVIEW_DATE, due on 2026-11-24",
            "inForce: { to: 2026-11-24 }, IN_FORCE, until 2026-11-24",
            "inForce: { from: 2026-11-26 }, IN_FORCE, from 2026-11-26"
        })
        void thatIsStaleIsTold(String key, Check check, String said) {
            assertThat(found(check, "rules: [words: laser]", key))
                    .singleElement()
                    .satisfies(remark -> assertThat(remark.message()).contains(said));
        }

        @ParameterizedTest
        @ValueSource(strings = {"reviewBy: 2026-11-25", "inForce: { from: 2026-11-25, to: 2026-11-25 }"})
        void thatIsOfTodayIsNotStale(String key) {
            assertThat(found(Check.REVIEW_DATE, "rules: [words: laser]", key)).isEmpty();
            assertThat(found(Check.IN_FORCE, "rules: [words: laser]", key)).isEmpty();
        }

        @Test
        void thatNamesALawSaysWhereItWasReadAndHasItsWords() {
            String[] entry = {"rules: [words: laser]", "basis: { reason: r, instrument: Order 1, article: no. 2 }"};

            assertThat(found(Check.BASIS, entry))
                    .singleElement()
                    .satisfies(remark -> assertThat(remark.message()).contains("'url' and 'retrieved'"));
            assertThat(found(Check.LAW_WORDS, entry)).hasSize(1);
            assertThat(found(Check.BASIS, "rules: [words: laser]", "basis: ours"))
                    .isEmpty();
        }

        @Test
        void ofOneLanguageIsNoted() {
            assertThat(found(Check.ONE_LANGUAGE, "rules: [words: laser]")).hasSize(1);
            assertThat(found(Check.ONE_LANGUAGE, "rules: [words: [laser, 光軸調整]]"))
                    .isEmpty();
            assertThat(found(Check.ONE_LANGUAGE, "rules: [symbols: F41H]")).isEmpty();
        }
    }

    @Test
    void organisationsThatNobodyAsksForAreTold() {
        assertThat(remarks(ListFixtures.whole()))
                .filteredOn(remark -> remark.check().equals(Check.ORGANISATIONS.id()))
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).contains("nobody-asks"));
    }

    @Test
    void everyCheckSaysWhatItIsAbout() {
        assertThat(Check.values()).allSatisfy(check -> assertThat(check.about()).isNotBlank());
        assertThat(Arrays.stream(Check.values()).map(Check::id)).doesNotHaveDuplicates();
    }

    @Test
    void theShippedListsHaveNoErrors() {
        for (String name : List.of("focus-areas.yml", "jp-specified-fields.yml")) {
            Path file = Path.of("config/lists", name);
            assertThat(new Linter(TODAY).remarks(name, new KeyTechnologyListReader().read(file)))
                    .noneMatch(remark -> remark.severity() == Severity.ERROR);
        }
    }

    private static List<Remark> found(Check check, String... lines) {
        return remarks(ListFixtures.entry(lines)).stream()
                .filter(remark -> remark.check().equals(check.id()))
                .toList();
    }

    private static List<Remark> remarks(KeyTechnologyList list) {
        return new Linter(TODAY).remarks("list.yml", list);
    }
}

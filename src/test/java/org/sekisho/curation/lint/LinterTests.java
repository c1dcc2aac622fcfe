package org.sekisho.curation.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.curation.ListFixtures;
import org.sekisho.curation.lint.Check.Linter;
import org.sekisho.curation.lint.Remark.Severity;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;

class LinterTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /** What a check says of an entry's lines: how many remarks, how severe, and parts of what they say; nothing where it says nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "nothing", textBlock = """
            # symbols that no edition has, in ranges and in what goes together too, and that the edition they name lacks
            UNKNOWN_SYMBOL | rules: [{symbols: [F41H 3/00, IPC F41H 14/00]}]       | 1 ERROR | F41H 14/00; near it are
            UNKNOWN_SYMBOL | rules: [{symbols: [F41H 3/00, F41H 14/00]}]           | 1 ERROR | F41H 14/00
            UNKNOWN_SYMBOL | rules: [{symbols: CPC F41H 14/00}]                    | 1 ERROR | F41H 14/00
            UNKNOWN_SYMBOL | rules: [{symbols: G06F 21/755}]                       | nothing | ``
            UNKNOWN_SYMBOL | rules: [{symbols: IPC F41H 5/02-5/99, togetherWith: IPC F41H 14/00}] | 2 ERROR | F41H 5/99; F41H 14/00
            UNKNOWN_SYMBOL | rules: [{symbols: "IPC H01L 27/11517 [2023.01]"}]     | 1 ERROR | it may be H10B 41/43 now
            UNKNOWN_SYMBOL | rules: [{symbols: "IPC H01L 27/11517 [2022.01]"}]     | nothing | ``
            # symbols that only a derived edition lacks, that moved, and whose subtree moved to where the entry finds nothing
            LEFT_SYMBOL    | rules: [{symbols: IPC H01L 21/06}]                    | 1 WARNING | (derived); H10D 48/04
            MOVED_SYMBOL   | rules: [{symbols: H01L 31/0352}]                      | 1 NOTE    | H10F 77/14
            MOVED_SUBTREE  | rules: [{symbols: IPC H01L 27/00}]                    | 1 WARNING | below IPC H01L 27/00; (perhaps now H10
            MOVED_SUBTREE  | rules: [{symbols: IPC G06F 21/70}]                    | nothing | ``
            MOVED_SUBTREE  | rules: [{symbols: IPC A23C 3/02}]                     | 1 WARNING | A23C 3/02
            MOVED_SUBTREE  | rules: [{symbols: [IPC A23C 3/02, IPC A23B 11/00]}]   | nothing | ``
            # terms that are there twice, and terms that are too common unless something else is asked for
            DEAD_TERM      | rules: [{words: (ring laser or laser) near/5 gyroscope}] | 1 WARNING | finds nothing that
            TOO_WIDE       | rules: [{all: [{words: system}, {words: gyroscope}]}] | nothing | ``
            # contradictions between rules and with a false friend
            CONTRADICTION  | rules: [{all: [{words: ring laser}, {none: [{words: laser}]}]}] | 1 WARNING | laser
            CONTRADICTION  | rules: [{words: ring laser}]; unless: [{words: [laser, toy], reason: of no interest}] | 1 WARNING | taken away
            # examples, titles, days, laws and languages of an entry
            EXAMPLES       | rules: [{words: laser}]; examples: {match: [A laser.]} | 1 WARNING | A-01: no example shows what must not match
            EXAMPLES       | rules: [{words: [laser, レーザ発振器の光軸]}]; examples: {match: [A laser.], noMatch: [A lamp.]} | 1 WARNING | A-01: its Japanese words are in no example that matches
            TITLE_JA       | rules: [{words: [laser, レーザ発振器の光軸]}]; examples: {match: [A laser.], noMatch: [A lamp.]} | 1 WARNING | A-01
            REVIEW_DATE    | rules: [{words: laser}]; reviewBy: 2026-11-24         | 1 WARNING | due on 2026-11-24
            REVIEW_DATE    | rules: [{words: laser}]; reviewBy: 2026-11-25         | nothing | ``
            IN_FORCE       | rules: [{words: laser}]; inForce: {to: 2026-11-24}    | 1 WARNING | until 2026-11-24
            IN_FORCE       | rules: [{words: laser}]; inForce: {from: 2026-11-26}  | 1 WARNING | from 2026-11-26
            IN_FORCE       | rules: [{words: laser}]; inForce: {from: 2026-11-25, to: 2026-11-25} | nothing | ``
            BASIS          | rules: [{words: laser}]; basis: {reason: r, instrument: Order 1, article: no. 2} | 1 WARNING | 'url' and 'retrieved'
            BASIS          | rules: [{words: laser}]; basis: ours                  | nothing | ``
            LAW_WORDS      | rules: [{words: laser}]; basis: {reason: r, instrument: Order 1, article: no. 2} | 1 NOTE | A-01
            ONE_LANGUAGE   | rules: [{words: laser}]                               | 1 NOTE | A-01
            ONE_LANGUAGE   | rules: [{words: [laser, 光軸調整]}]                     | nothing | ``
            ONE_LANGUAGE   | rules: [{symbols: F41H}]                              | nothing | ``
            """)
    void tellsWhatIsWrongWithAnEntry(Check check, String lines, @Nullable String remarks, String said) {
        List<Remark> found = found(check, lines.split("; "));

        assertThat(found)
                .extracting(remark -> found.size() + " " + remark.severity())
                .containsOnly(remarks == null ? new String[0] : new String[] {remarks});
        assertThat(found.stream().map(Remark::message).collect(Collectors.joining("\n")))
                .contains(said.split("; "));
    }

    @Test
    void tellsTheLineOfTheRule() {
        assertThat(found(Check.UNKNOWN_SYMBOL, "rules:", "  - symbols: [F41H 3/00, IPC F41H 14/00]"))
                .extracting(Remark::line)
                .containsExactly(8);
        assertThat(found(Check.DEAD_TERM, "rules:", "  - words: laser", "  - words: lasers"))
                .extracting(Remark::line)
                .containsExactly(9);
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
        void thatIsCompleteHasNothingSaidOfIt() {
            assertThat(remarks(ListFixtures.entry(
                            "titleJa: 光軸",
                            "rules: [{words: [gyroscopic stabiliser, 光軸調整機構]}, {lawWords: gyro compass}]",
                            "basis: { reason: ours, instrument: Order 1, url: 'https://example.org', retrieved: 2026-01-01 }",
                            "reviewBy: 2026-11-25",
                            "examples: { match: [A gyroscopic stabiliser., 光軸調整機構。], noMatch: [A lamp.] }")))
                    .isEmpty();
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

package org.sekisho.lists.keytech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTechnologyListReaderTests {

    private static final String WHOLE = """
            list: sample
            title: Sample
            edition: 2026-11-01
            notice: demonstration, not law
            organisations:
              laboratories:
                - Northern Coast Laboratory
            entries:
              - code: QUANTUM-01
                title: Quantum key distribution
                titleJa: 量子鍵配送
                area: quantum
                queue: secrecy
                basis: sample
                rules:
                  - symbols: [IPC H04L 9/0852, "B64U 101/15-101/19"]
                  - words: gyroscope
                  - lawWords: quantum key distribution
                  - words: (entangled photon) near/5 key
                  - organisation: laboratories
                  - any: [ { words: qubit }, { stateFunding: true } ]
                requires:
                  - stateFunding: true
                unless:
                  - words: key chain
                    reason: it holds keys for doors
                  - symbols: [A44B 15/00]
                    reason: key rings
                    within: filing
                examples:
                  match:
                    - Two stations agree by quantum key distribution.
                    - text: A gyroscope
                      symbols: [IPC H04L 9/0852]
                  noMatch:
                    - A key chain.
            """;

    @TempDir
    Path folder;

    private final KeyTechnologyListReader reader = new KeyTechnologyListReader();

    @Test
    void readsWhatAListSays() throws IOException {
        KeyTechnologyList list = reader.read(file("sample.yml", WHOLE));

        assertThat(list.edition().list()).isEqualTo(new ListId("sample"));
        assertThat(list.edition().name()).isEqualTo("2026-11-01");
        assertThat(list.notice()).isEqualTo("demonstration, not law");
        assertThat(list.file()).isEqualTo("sample.yml");
        assertThat(list.source()).isEqualTo(WHOLE);
        assertThat(list.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.titleJa()).isEqualTo("量子鍵配送");
            assertThat(entry.queue()).isEqualTo(ReviewQueue.SECRECY);
            assertThat(entry.line()).isEqualTo(9);
            assertThat(entry.rules())
                    .extracting(Rule::written)
                    .containsExactly(
                            "IPC H04L 9/0852, B64U 101/15-101/19",
                            "gyroscope",
                            "quantum key distribution",
                            "(entangled photon) near/5 key",
                            "organisation of laboratories",
                            "(qubit or state funding)");
            assertThat(entry.rules())
                    .contains(new Rule.NamedOrganisation("laboratories", List.of("Northern Coast Laboratory")));
            assertThat(entry.requires()).containsExactly(new Rule.StateFunded());
            assertThat(entry.unless())
                    .extracting(Exclusion::scope)
                    .containsExactly(Exclusion.Scope.PASSAGE, Exclusion.Scope.FILING);
            assertThat(entry.examples())
                    .containsExactly(
                            example(true, "Two stations agree by quantum key distribution.", List.of(), 32),
                            example(true, "A gyroscope", List.of("IPC H04L 9/0852"), 33),
                            example(false, "A key chain.", List.of(), 36));
        });
    }

    @Test
    void theSameNameWithOtherContentIsAnotherEdition() throws IOException {
        Edition one = reader.read(file("one.yml", WHOLE)).edition();
        Edition other =
                reader.read(file("other.yml", WHOLE + "# a word more\n")).edition();

        assertThat(one.sha256()).hasSize(64);
        assertThat(other.name()).isEqualTo(one.name());
        assertThat(other).isNotEqualTo(one);
    }

    private static Example example(boolean matches, String text, List<String> symbols, int line) {
        return new Example(
                matches,
                List.of(new Example.Piece(WordExpression.Part.DESCRIPTION, text)),
                symbols,
                List.of(),
                List.of(),
                line);
    }

    @Test
    void severalWordsUnderOneKeyAreAlternatives() throws IOException {
        String yaml = WHOLE.replace("- words: gyroscope", "- words: [gyroscope, ジャイロ]");

        assertThat(reader.read(file("sample.yml", yaml)).entries().get(0).rules())
                .contains(new Rule.AnyOf(List.of(words("gyroscope"), words("ジャイロ"))));
    }

    @Test
    void whatTheLawWritesIsKeptApartFromWhatApplicantsWrite() throws IOException {
        assertThat(reader.read(file("sample.yml", WHOLE)).entries().get(0).rules())
                .contains(new Rule.Words(ExpressionParser.parse("quantum key distribution"), Rule.Vocabulary.LAW));
    }

    private static Rule words(String expression) {
        return new Rule.Words(ExpressionParser.parse(expression));
    }

    @Test
    void aTextMayBeRepeatedByAnAlias() throws IOException {
        String yaml = WHOLE.replace("reason: it holds keys for doors", "reason: &why keys for doors")
                .replace("reason: key rings", "reason: *why");

        assertThat(reader.read(file("sample.yml", yaml)).entries().get(0).unless())
                .extracting(Exclusion::reason)
                .containsOnly("keys for doors");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            lawWords: quantum key distribution | lawWord: quantum key distribution | 18 | unknown key 'lawWord'; did you mean 'lawWords'?
            area: quantum             | aera: quantum              | 12 | unknown key 'aera'; did you mean 'area'?
            area: quantum             | aera: quantum              |  9 | 'area' is missing
            notice: demonstration     | notize: demonstration      |  4 | unknown key 'notize'; did you mean 'notice'?
            area: quantum             | title: quantum             | 12 | key 'title' is there twice; keep one
            title: Sample             | titel: Sample              |  1 | 'title' is missing
            title: Sample             | "title: "                  |  2 | 'title' needs a text, not nothing
            title: Sample             | title: [a, b]              |  2 | 'title' needs a text, not a list
            list: sample              | list: My Sample            |  1 | A list is named by up to 64 lower-case letters
            code: QUANTUM-01          | code: quantum 01           |  9 | An entry code has up to 32 capitals
            queue: secrecy            | queue: secret              | 13 | 'queue' cannot be 'secret'; did you mean 'secrecy'?
            IPC H04L 9/0852, "B64U    | IPC H04L 9-0852, "B64U     | 16 | 'IPC H04L 9-0852' is not a symbol
            101/15-101/19             | 101/15-102/19              | 16 | 'B64U 101/15-102/19' is not a symbol
            words: gyroscope          | word: gyroscope            | 17 | unknown key 'word'; write 'words: gyroscope'; a word is found in any inflection
            words: gyroscope          | phrase: ring laser         | 17 | unknown key 'phrase'; write 'words: ring laser'
            words: gyroscope          | near: { terms: [a, b] }    | 17 | unknown key 'near'; write 'words: a near/5 b'
            words: gyroscope          | nationality: XX            | 17 | 'nationality' is refused: what a person is or where they come from is never a condition
            words: gyroscope          | inventorCountry: XX        | 17 | 'inventorCountry' is refused
            - words: gyroscope        | - gyroscope                | 17 | a rule starts with its kind, for example 'words: gyroscope'
            words: gyroscope          | {}                         | 17 | a rule needs one of symbols, words
            words: gyroscope          | { words: a, stateFunding: true } | 17 | a rule has words and stateFunding; keep one
            words: gyroscope          | words: "gyro near scope"   | 17 | 'gyro near scope' has 'near' without a number
            words: gyroscope          | words: "*scope"            | 17 | '*scope' has '*scope', which is refused
            words: gyroscope          | words: (gyroscope          | 17 | '(gyroscope' has a '(' that is never closed
            words: gyroscope          | quantity: { of: range }    | 17 | 'quantity' needs one of exceeding, atLeast
            words: gyroscope          | quantity: { exceeding: 3 km } | 17 | 'of' is missing
            words: gyroscope          | quantity: { of: "not range", exceeding: 3 km } | 17 | 'of' names what is measured
            words: gyroscope          | quantity: { of: range, between: 3 km } | 17 | 'between' needs two amounts
            words: gyroscope          | quantity: { of: range, exceeding: 3 km, band: wide } | 17 | 'band' is a percentage such as 10 %, not 'wide'
            words: gyroscope          | quantity: { of: range, exceeding: 3 km, band: 51 } | 17 | 'band' is 0 to 50 percent, not 51
            words: gyroscope          | "atLeast: { count: 3, of: [ { words: a }, { words: b } ] }" | 17 | 'count' is a number from 1 to the 2 rules under 'of', not '3'
            words: gyroscope          | "{ words: gyroscope, togetherWith: [G01C] }" | 17 | 'togetherWith' goes with 'symbols'
            near/5                    | near/51                    | 19 | '(entangled photon) near/51 key' has 'near/51': it reaches 1 to 50 words
            organisation: laboratories| organisation: laboratory   | 20 | no organisations are listed as 'laboratory'; did you mean 'laboratories'?
            [ { words: qubit }, { stateFunding: true } ] | []     | 21 | 'any' is empty
            - stateFunding: true      | - stateFunding: false      | 23 | 'stateFunding' can only be true, not 'false'
            reason: key rings         | within: passage            | 27 | 'reason' is missing
            within: filing            | within: document           | 29 | 'within' cannot be 'document'; known here: passage, filing
            [IPC H04L 9/0852]         | [H04L 9/08-9/14]         | 34 | 'H04L 9/08-9/14' is not a symbol that a filing could carry
            text: A gyroscope         | txt: A gyroscope           | 33 | unknown key 'txt'; did you mean 'text'?
            noMatch:                  | nomatch:                   | 35 | unknown key 'nomatch'; did you mean 'noMatch'?
            match:                    | matches:                   | 31 | 'match' is missing
            examples:                 | exampls:                 |  9 | 'examples' is missing
            organisations:            | organisations: x           |  6 | not YAML
            """)
    void saysWhatIsWrongInWhichLineAndHowToMendIt(String right, String wrong, int line, String message)
            throws IOException {
        String yaml = replacedOnce(right, wrong);

        assertThat(problems(file("sample.yml", yaml)))
                .anySatisfy(problem -> {
                    assertThat(problem.message()).startsWith(message);
                    if (line > 0) {
                        assertThat(problem.line()).isEqualTo(line);
                    }
                })
                .allSatisfy(problem -> assertThat(problem.file()).endsWith("sample.yml"));
    }

    @Test
    void anEntryWithoutAnythingToFindIsRefused() throws IOException {
        String rules = WHOLE.substring(WHOLE.indexOf("    rules:"), WHOLE.indexOf("    requires:"));

        assertThat(problems(file("empty.yml", WHOLE.replace(rules, "    rules: []\n"))))
                .extracting(ListProblem::message)
                .containsExactly("'rules' is empty; add something or leave it out");
        assertThat(problems(file("without.yml", WHOLE.replace(rules, ""))))
                .extracting(ListProblem::message)
                .containsExactly("'rules' is missing");
    }

    @Test
    void anExampleNeedsATextOrASymbol() throws IOException {
        String yaml =
                WHOLE.replace("        - text: A gyroscope\n          symbols: [IPC H04L 9/0852]\n", "        - {}\n");

        assertThat(problems(file("sample.yml", yaml)))
                .containsExactly(new ListProblem(
                        folder.resolve("sample.yml").toString(), 33, "an example needs 'text', 'symbols' or both"));
    }

    @Test
    void aCodeIsTakenOnce() throws IOException {
        String entry = WHOLE.substring(WHOLE.indexOf("  - code"));

        assertThat(problems(file("sample.yml", WHOLE + entry))).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(37);
            assertThat(problem.message()).isEqualTo("code 'QUANTUM-01' is already taken in line 9");
        });
    }

    @Test
    void aListIsReadOnce() throws IOException {
        var twice = List.of(file("one.yml", WHOLE), file("two.yml", WHOLE));

        assertThat(catchThrowableOfType(ListProblemsException.class, () -> reader.readAll(twice)))
                .hasMessageContaining("two.yml: list 'sample' is also in ");
    }

    @Test
    void everythingThatIsWrongWithAllFilesIsSaidAtOnceInTheOrderOfTheLines() throws IOException {
        String bad = WHOLE.replace("queue: secrecy", "queue: secret")
                .replace("code: QUANTUM-01", "code: q")
                .replace("near/5", "near/99")
                .replace("A44B 15/00", "A44");
        var files = List.of(file("bad.yml", bad), folder.resolve("none.yml"), file("good.yml", WHOLE));

        ListProblemsException thrown = catchThrowableOfType(ListProblemsException.class, () -> reader.readAll(files));

        assertThat(thrown.problems()).extracting(ListProblem::line).containsExactly(9, 13, 19, 0);
        assertThat(thrown.problems().get(3).message()).isEqualTo("there is no such file");
        assertThat(thrown.getMessage().lines()).hasSize(4);
    }

    @Nested
    class AFileThatIsNoList {

        @Test
        void isNotInUtf8() throws IOException {
            Path file = folder.resolve("latin.yml");
            Files.write(file, WHOLE.replace("Sample", "Müster").getBytes(StandardCharsets.ISO_8859_1));

            assertThat(problems(file))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("not in UTF-8"));
        }

        @Test
        void isADirectory() {
            assertThat(problems(folder))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).startsWith("the file cannot be read"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "# only a remark\n"})
        void isEmpty(String yaml) throws IOException {
            assertThat(problems(file("empty.yml", yaml)))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).startsWith("the file is empty"));
        }

        @Test
        void isNotYaml() throws IOException {
            assertThat(problems(file("broken.yml", "list: sample\ntitle: [never closed\nedition: x\n")))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.line()).isPositive();
                        assertThat(problem.message()).startsWith("not YAML: ").doesNotContain("\n");
                    });
        }

        @ParameterizedTest
        @ValueSource(strings = {"just words", "- a\n- b\n"})
        void isSomethingElse(String yaml) throws IOException {
            assertThat(problems(file("other.yml", yaml)))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).startsWith("a list is keys with values"));
        }

        @Test
        void holdsTwoDocuments() throws IOException {
            assertThat(problems(file("two.yml", WHOLE + "---\n" + WHOLE)))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).startsWith("not YAML"));
        }

        @Test
        void unfoldsIntoMoreThanItHolds() throws IOException {
            StringBuilder bomb = new StringBuilder("list: sample\na0: &a0 [x, x]\n");
            for (int i = 1; i < 30; i++) {
                bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
            }

            assertThat(problems(file("bomb.yml", bomb.toString()))).isNotEmpty();
        }

        @Test
        void holdsItself() throws IOException {
            String yaml = WHOLE.replace("[ { words: qubit }, { stateFunding: true } ]", "&self [ { any: *self } ]");

            assertThat(problems(file("self.yml", yaml))).anySatisfy(problem -> {
                assertThat(problem.line()).isEqualTo(21);
                assertThat(problem.message()).contains("alias");
            });
        }

        @Test
        void isNestedWithoutEnd() throws IOException {
            String yaml = WHOLE.replace("qubit", "[".repeat(10_000));

            assertThat(problems(file("deep.yml", yaml))).isNotEmpty();
        }
    }

    private List<ListProblem> problems(Path file) {
        ListProblemsException thrown = catchThrowableOfType(ListProblemsException.class, () -> reader.read(file));
        assertThat(thrown).as("the list was read").isNotNull();
        return thrown.problems();
    }

    private static String replacedOnce(String right, String wrong) {
        int at = WHOLE.indexOf(right);
        assertThat(at).as("place of '%s'", right).isNotNegative();
        return WHOLE.substring(0, at) + wrong + WHOLE.substring(at + right.length());
    }

    private Path file(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }
}

package org.sekisho.lists.keytech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

        assertThat(list)
                .extracting(KeyTechnologyList::notice, KeyTechnologyList::file, KeyTechnologyList::source)
                .containsExactly("demonstration, not law", "sample.yml", WHOLE);
        assertThat(list.edition())
                .extracting(Edition::list, Edition::name)
                .containsExactly(new ListId("sample"), "2026-11-01");
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
            assertThat(entry.requires()).containsExactly(new Rule.Stated(Rule.Fact.STATE_FUNDING));
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
    void severalWordsAreAlternativesAndWhatTheLawWritesIsKeptApart() throws IOException {
        String yaml = WHOLE.replace("- words: gyroscope", "- words: [gyroscope, ジャイロ]");

        assertThat(reader.read(file("sample.yml", yaml)).entries().get(0).rules())
                .contains(Rule.anyOf(List.of(words("gyroscope"), words("ジャイロ"))))
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
            list: sample              | list: My Sample            |  1 | A list is named by up to 64 lower-case letters
            code: QUANTUM-01          | code: quantum 01           |  9 | An entry code has up to 32 capitals
            queue: secrecy            | queue: secret              | 13 | 'queue' cannot be 'secret'; did you mean 'secrecy'?
            IPC H04L 9/0852, "B64U    | IPC H04L 9-0852, "B64U     | 16 | 'IPC H04L 9-0852' is not a symbol
            words: gyroscope          | word: gyroscope            | 17 | unknown key 'word'; write 'words: gyroscope'; a word is found in any inflection
            words: gyroscope          | near: { terms: [a, b] }    | 17 | unknown key 'near'; write 'words: a near/5 b'
            words: gyroscope          | nationality: XX            | 17 | 'nationality' is refused: what a person is or where they come from is never a condition
            - words: gyroscope        | - gyroscope                | 17 | a rule starts with its kind, for example 'words: gyroscope'
            words: gyroscope          | {}                         | 17 | a rule needs one of symbols, words
            words: gyroscope          | { words: a, stateFunding: true } | 17 | a rule has words and stateFunding; keep one
            words: gyroscope          | words: "gyro near scope"   | 17 | 'gyro near scope' has 'near' without a number
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
            "text: A gyroscope
                      symbols: [IPC H04L 9/0852]" | {} | 33 | an example needs 'text', 'symbols' or both
            text: A gyroscope         | txt: A gyroscope           | 33 | unknown key 'txt'; did you mean 'text'?
            noMatch:                  | nomatch:                   | 35 | unknown key 'nomatch'; did you mean 'noMatch'?
            rules:                    | "rules: []
                x:"          | 15 | 'rules' is empty; add something or leave it out
            rules:                    | rulez:                     |  9 | 'rules' is missing
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
    void aCodeIsTakenOnceAndAListReadOnce() throws IOException {
        Path twice = file("two.yml", WHOLE + WHOLE.substring(WHOLE.indexOf("  - code")));

        assertThat(problems(twice)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(37);
            assertThat(problem.message()).isEqualTo("code 'QUANTUM-01' is already taken in line 9");
        });
        var lists = List.of(file("one.yml", WHOLE), file("two.yml", WHOLE));
        assertThat(catchThrowableOfType(ListProblemsException.class, () -> reader.readAll(lists)))
                .hasMessageContaining("two.yml: list 'sample' is also in ");
    }

    @Test
    void everythingThatIsWrongWithAllFilesIsSaidAtOnceInTheOrderOfTheLines() throws IOException {
        String bad = WHOLE.replace("queue: secrecy", "queue: secret").replace("near/5", "near/99");
        var files = List.of(file("bad.yml", bad), folder.resolve("none.yml"), file("good.yml", WHOLE));

        ListProblemsException thrown = catchThrowableOfType(ListProblemsException.class, () -> reader.readAll(files));

        assertThat(thrown.problems()).extracting(ListProblem::line).containsExactly(13, 19, 0);
        assertThat(thrown.problems().get(2).message()).isEqualTo("there is no such file");
        assertThat(thrown.getMessage().lines()).hasSize(3);
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

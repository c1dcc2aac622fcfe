package org.sekisho.lists.keytech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.curation.ListFixtures;

class FortyMistakesTests {

    /** What is wrong in this line. */
    private static final String WRONG = "#!";

    private static final String LIST = """
            list: My List                                     #!
            titel: A list                                     #! and so 'title' is missing in line 1
            edition: [2026]                                   #!
            organisations:
              laboratories: []                                #!
            entries:
              - code: ocean 01                                #!
                title: ''                                     #!
                area: {ocean: sea}                            #!
                queue: secret                                 #!
                owner: [navy]                                 #!
                basis: { reason: ours, retrieved: yesterday } #!
                inForce: { from: 2026-13-01 }                 #!
                reviewBy: soon                                #!
                handeling: public                             #!
                rules:
                  - sonar                                     #!
                  - word: sonar                               #!
                  - phrase: towed array                       #!
                  - near: { terms: [a, b], distance: 3 }      #!
                  - words: sonar near hydrophone              #!
                  - words: '*scope'                           #!
                  - words: a*                                 #!
                  - words: gyro*scope                         #!
                  - words: (sonar                             #!
                  - words: sonar)                             #!
                  - words: '"sonar'                           #!
                  - words: 3 of (sonar, array)                #!
                  - words: sonar near/51 array                #!
                  - words: (sonar and array) near/5 ship      #!
                  - words: chapter:sonar                      #!
                  - words: []                                 #!
                  - symbols: [G01S 15]                        #!
                  - symbols: [B63G 8/34-8/28]                 #!
                  - nationality: XX                           #!
                  - organisation: laboratory                  #!
                  - stateFunding: false                       #!
                  - { quantity: { of: range, above: 3 km } }  #! and a bound is missing
                  - all: []                                   #!
                requires:
                  - inventorCountry: XX                       #!
                unless:
                  - { words: toy, reason: a toy, within: page } #!
                examples:
                  match:
                    - { text: sonar, symbols: [G01S] }
                    - { txt: sonar }                          #! and so it has no text
                    - { file: nowhere.txt }                   #!
            """;

    @TempDir
    Path folder;

    @Test
    void areToldAllAtOnceInTheOrderOfTheLinesAndNothingIsLoaded() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.yml"), LIST);
        List<Integer> wrong = IntStream.range(0, LIST.lines().toList().size())
                .filter(line -> LIST.lines().toList().get(line).contains(WRONG))
                .mapToObj(line -> line + 1)
                .toList();

        ListProblemsException thrown =
                catchThrowableOfType(ListProblemsException.class, () -> new KeyTechnologyListReader().read(file));

        assertThat(wrong).hasSizeGreaterThanOrEqualTo(40);
        assertThat(thrown.problems()).extracting(ListProblem::line).isSorted();
        assertThat(thrown.problems().stream().map(ListProblem::line).distinct()).containsExactlyElementsOf(wrong);
        assertThat(thrown.problems())
                .extracting(ListProblem::message)
                .allSatisfy(
                        message -> assertThat(message).hasSizeGreaterThan(12).doesNotContain("Exception", "null"))
                .doesNotHaveDuplicates();
        assertThat(thrown.getMessage().lines()).hasSameSizeAs(thrown.problems());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                            | the file is empty
            `# only a remark\n`                          | the file is empty
            `list: sample\ntitle: [never closed\nedition: x\n` | not YAML:
            just words                                    | a list is keys with values
            `- a\n- b\n`                                | a list is keys with values
            """)
    void aFileThatIsNoListIsRefused(String yaml, String why) throws IOException {
        assertThat(problems(file("other.yml", yaml))).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isGreaterThanOrEqualTo(why.startsWith("not") ? 1 : 0);
            assertThat(problem.message()).startsWith(why).doesNotContain("\n");
        });
    }

    @Test
    void aFileThatCannotBeReadIsRefused() throws IOException {
        Path latin = folder.resolve("latin.yml");
        Files.write(latin, ListFixtures.WHOLE.replace("Sample", "Müster").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problems(latin)).singleElement().asString().contains("not in UTF-8");
        assertThat(problems(folder)).singleElement().asString().contains("this is a folder; name a file");
        assertThat(problems(file("two.yml", ListFixtures.WHOLE + "---\n" + ListFixtures.WHOLE)))
                .singleElement()
                .asString()
                .contains("not YAML");
    }

    @Test
    void aFileThatUnfoldsOrNestsWithoutEndIsRefused() throws IOException {
        StringBuilder bomb = new StringBuilder("list: sample\na0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        String self = ListFixtures.WHOLE.replace("[words: toy]", "&self [any: *self]");

        assertThat(problems(file("bomb.yml", bomb.toString()))).isNotEmpty();
        assertThat(problems(file("deep.yml", ListFixtures.WHOLE.replace("hull", "[".repeat(10_000)))))
                .isNotEmpty();
        assertThat(problems(file("self.yml", self))).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(43);
            assertThat(problem.message()).contains("alias");
        });
    }

    private List<ListProblem> problems(Path file) {
        return catchThrowableOfType(ListProblemsException.class, () -> new KeyTechnologyListReader().read(file))
                .problems();
    }

    private Path file(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }
}

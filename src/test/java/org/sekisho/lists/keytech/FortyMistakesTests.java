package org.sekisho.lists.keytech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}

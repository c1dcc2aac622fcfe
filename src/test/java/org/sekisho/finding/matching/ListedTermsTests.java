package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.lists.keytech.KeyTechnologyListReader;

/** Terms of lists that were once not found, or stopped the run when they were. */
class ListedTermsTests {

    @TempDir
    Path folder;

    @Test
    void findsALongVowelWithinAPhrase() {
        assertThatCode(() -> compile("words: サイバー攻撃", "制御装置へのサイバー攻撃を検知する。")).doesNotThrowAnyException();
    }

    @Test
    void findsALoanwordWithoutTheLongVowelAtItsEnd() {
        assertThatCode(() -> compile("words: 量子センサー", "量子センサの校正。")).doesNotThrowAnyException();
    }

    @Test
    void findsAnOrganisationWithAnAndInItsName() {
        assertThatCode(() -> compile("organisation: bodies", "Paid by the Institute of Tides and Currents."))
                .doesNotThrowAnyException();
    }

    @Test
    void findsAWordOfThirteenCharactersNearAnother() {
        assertThatCode(() -> compile("words: 一二三四五六七八九十百千万 near/6 量子", "一二三四五六七八九十百千万の量子"))
                .doesNotThrowAnyException();
    }

    private void compile(String rule, String example) throws IOException {
        Path file = Files.writeString(folder.resolve("list.yml"), """
                list: sample
                title: Sample
                edition: 1
                organisations:
                  bodies: [Institute of Tides and Currents Ltd.]
                entries:
                  - code: A
                    title: A
                    area: a
                    queue: secrecy
                    basis: sample
                    rules:
                      - %s
                    examples:
                      match:
                        - %s
                """.formatted(rule, example));
        ScreeningLists.compile(List.of(new KeyTechnologyListReader().read(file)))
                .close();
    }
}

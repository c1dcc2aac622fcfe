package org.sekisho.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.PlacedPage.PlacedWord;

class PlacedWordTests {

    @Test
    void isReadAsItWasWritten() {
        List<PlacedWord> words = List.of(
                new PlacedWord("laser", 100, 200, 900, 260),
                new PlacedWord("量子", 0, 0, PlacedWord.PAGE, PlacedWord.PAGE),
                new PlacedWord("\uD83D\uDE00", 5, 5, 6, 6));

        assertThat(PlacedWord.read(PlacedWord.written(words))).isEqualTo(words);
    }

    @Test
    void standsOnItsPageOrNowhere() {
        assertThat(PlacedWord.at("a b\n", -1, 0.25, 0.5, 7)).contains(new PlacedWord("ab", 0, 2500, 5000, 10_000));
        assertThat(PlacedWord.at(" \n", 0, 0, 1, 1)).isEmpty();
        assertThat(PlacedWord.at("beside", 1.2, 0, 1.3, 1)).isEmpty();
        assertThat(PlacedWord.at("nowhere", Double.NaN, 0, Double.NaN, 1)).isEmpty();
    }

    /** The process that writes them may have been taken over by what it reads. */
    @Test
    void passesOverWhatItDidNotWrite() {
        String many = "1 1 9 9 x\n".repeat(PlacedWord.MOST + 5);

        assertThat(PlacedWord.read("1 2 3\n-1 2 3 4 x\n99999999 2 3 4 x\n9 9 1 1 x\n1 1 9 9 two words\n1 2 3 4 x"))
                .containsExactly(new PlacedWord("x", 1, 2, 3, 4));
        assertThat(PlacedWord.read("1 2 3 4 " + "x".repeat(100_000))).isEmpty();
        assertThat(PlacedWord.read(many)).hasSize(PlacedWord.MOST);
    }

    @Test
    void saysNotWhatItSays() {
        assertThat(new PlacedPage("secret.pdf", 3, List.of(new PlacedWord("secret", 1, 2, 3, 4))))
                .hasToString("page 3, 1 words placed");
        assertThat(new PlacedWord("secret", 1, 2, 3, 4)).hasToString("word at 1, 2");
    }
}

package org.sekisho.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordEdgesTests {

    private static final Pattern ARMY = WordEdges.compile("\\barmy\\b", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @CsvSource({
        "the army,true",
        "Army.,true",
        "army,true",
        "armyworm,false",
        "Ärmyarmy,false",
        "軍army,false",
        "army1,false"
    })
    void findsWholeWordsOfAnyScript(String words, boolean found) {
        assertThat(ARMY.matcher(words).find()).isEqualTo(found);
    }

    @Test
    void takesAMomentForMillionsOfAccents() {
        String accents = "\u0301".repeat(3_000_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(ARMY.matcher(accents).find()).isFalse());
    }
}

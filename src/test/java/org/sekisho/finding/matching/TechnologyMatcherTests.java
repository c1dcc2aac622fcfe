package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.finding.matching.MatchingFixtures.CONTINUED;
import static org.sekisho.finding.matching.MatchingFixtures.NOBODY;
import static org.sekisho.finding.matching.MatchingFixtures.aFiling;
import static org.sekisho.finding.matching.MatchingFixtures.entry;
import static org.sekisho.finding.matching.MatchingFixtures.matcherOf;
import static org.sekisho.finding.matching.MatchingFixtures.quotes;
import static org.sekisho.finding.matching.MatchingFixtures.textOf;
import static org.sekisho.finding.matching.MatchingFixtures.words;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.reading.passage.FilingText;

class TechnologyMatcherTests {

    private static List<String> found(Rule rule, String... sentences) {
        return found(rule, textOf(sentences));
    }

    private static List<String> found(Rule rule, FilingText text) {
        try (TechnologyMatcher matcher = matcherOf(entry(rule))) {
            return quotes(matcher.decide(aFiling(), text, matcher.wordsIn(text), NOBODY));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gyroscope, Gyroscopes drift., Gyroscopes",
        "encrypt, for ENCRYPTING data, ENCRYPTING",
        "encrypting, it encrypts data, encrypts",
        "gas, inert gases flow, gases",
        "lens, two lenses, lenses",
        "matrix, sparse matrices, matrices",
        "antenna, the antennae, antennae",
        "code, a coded signal, coded",
        "jam, jammed radios, jammed",
        "sense, it senses light, senses",
        "spectrum, both spectra, spectra",
        "LED, many LEDs shine, LEDs",
        "IC, ICs on a board, ICs",
        "laser, the laser's beam, laser's",
        "laser, the laser’s beam, laser’s"
    })
    void findsAWordInAnyInflection(String word, String sentence, String quote) {
        assertThat(found(words(word), sentence)).containsExactly(quote);
    }

    @ParameterizedTest
    @CsvSource({
        "organ, an organization",
        "universe, a university",
        "LED, it leads to lead",
        "new, the news",
        "zirconium, layers of zirconia",
        "encrypt, an encryption",
        "kraken, krak",
        "ring, a string"
    })
    void doesNotTakeOneWordForAnother(String word, String sentence) {
        assertThat(found(words(word), sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "quantum-key, quantum key",
        "quantum key, Quantum-Key",
        "3.5 GHz, at 3.5 GHz",
        "US Navy, the U.S. Navy",
        "H2O, H₂O",
        "élan vital, elan vital",
        "Kevlar fiber, Kevlar™ fibers"
    })
    void readsTheSameWordsInAnySpelling(String rule, String sentence) {
        assertThat(found(words(rule), sentence)).hasSize(1);
    }

    @Nested
    class APhrase {

        @Test
        void isFoundInItsOrderOnly() {
            assertThat(found(words("quantum key"), "A key, a quantum: quantum keys."))
                    .containsExactly("quantum keys");
        }

        @Test
        void isNotFoundAcrossSentences() {
            assertThat(found(words("quantum key"), "It is quantum", "key to success."))
                    .isEmpty();
        }

        @Test
        void isFoundAcrossTheJointOfADividedSentence() {
            FilingText text = textOf("It is a quantum", CONTINUED + "key distribution.");

            assertThat(found(words("quantum key distribution"), text)).containsExactly("quantum", "key distribution");
        }

        @Test
        void isNotFoundBehindADividedSentence() {
            assertThat(found(words("quantum key"), "One", CONTINUED + "is quantum", "key."))
                    .isEmpty();
        }

        @Test
        void mayRepeatAWord() {
            assertThat(found(words("time to time"), "from time to time to time"))
                    .containsExactly("time to time to time");
        }
    }

    @Nested
    class WordsNearEachOther {

        @Test
        void areFoundInAnyOrder() {
            assertThat(found(words("(ring laser) near/3 gyroscope"), "Gyroscopes with ring lasers."))
                    .containsExactly("Gyroscopes", "ring lasers");
        }

        @Test
        void mayHaveAsManyWordsBetweenThemAsTheRuleSays() {
            assertThat(found(words("laser near/3 gyroscope"), "laser one two gyroscope"))
                    .containsExactly("laser", "gyroscope");
            assertThat(found(words("laser near/3 gyroscope"), "laser one two three gyroscope"))
                    .isEmpty();
        }

        @Test
        void areFarFromAPlaceOfSeveralWordsAsCountedFromItsEnds() {
            assertThat(found(words("(a1 near/3 b1) near/2 c1"), "c1 x a1 y z b1"))
                    .hasSize(3);
            assertThat(found(words("(a1 near/3 b1) near/2 c1"), "c1 x y a1 z b1"))
                    .isEmpty();
        }

        @Test
        void areNotFoundAcrossSentences() {
            assertThat(found(words("laser near/50 gyroscope"), "A laser.", "A gyroscope."))
                    .isEmpty();
        }

        @Test
        void areFoundAcrossTheJointOfADividedSentence() {
            assertThat(found(words("laser near/4 gyroscope"), "A laser,", CONTINUED + "a gyroscope."))
                    .containsExactly("laser", "gyroscope");
        }
    }

    @Nested
    class PlacesInTheText {

        @ParameterizedTest
        @CsvSource({
            "センサ, 光センサ素子を備える。, センサ",
            "センサー, 光センサ素子を備える。, センサ",
            "センサ, ｾﾝｻと, ｾﾝｻ",
            "ガイド, ｶﾞｲﾄﾞを, ｶﾞｲﾄﾞ",
            "ガイド, か\u30ab\u3099イト\u3099を, \u30ab\u3099イト\u3099",
            "量子暗号, '本発明は量子\n暗号通信に関する。', '量子\n暗号'",
            "レーザージャイロ, レーザー・ジャイロ, レーザー・ジャイロ",
            "キロ, 五㌔の, ㌔",
            "GPS, 車両のＧＰＳ受信機, ＧＰＳ",
            "laser, A ﬁne Ｌａｓｅｒ beam, Ｌａｓｅｒ",
            "field, the ﬁelds of, ﬁelds",
            "resume, a re\u0301sume\u0301 here, re\u0301sume\u0301",
            "straße, the STRASSE and, STRASSE",
            "laser, 😀😀 laser 😀, laser",
            "𠮷野, 丸𠮷野家, 𠮷野",
            "gyroscope, gyro\u00adscope, gyro\u00adscope",
            "暗, 暗\udb40\udd00号, 暗\udb40\udd00"
        })
        void areThoseOfTheApplicantsOwnCharacters(String word, String sentence, String quote) {
            assertThat(found(words(word), "Ｆｉｒｓｔ ﬁ ㍉ sentence 😀.", sentence)).containsExactly(quote);
        }

        @Test
        void doNotMixKanaThatDifferInVoicing() {
            assertThat(found(words("カラス"), "窓のガラス")).isEmpty();
        }
    }

    @Test
    void namesThePassagesWithSeveralWordsInReadingOrder() {
        FilingText text = textOf("A laser.", "A ring laser.", "Nothing.", "A gyroscope in a laser.");
        try (TechnologyMatcher matcher =
                matcherOf(entry(words("laser"), words("ring laser"), words("laser near/4 gyroscope")))) {

            assertThat(matcher.wordsIn(text).passagesOfSeveralWords())
                    .containsExactly(text.passages().get(1), text.passages().get(3));
        }
    }

    @Test
    void readsOnBehindASequenceWithoutSpaces() {
        assertThat(found(words("laser"), "acgt".repeat(20_000) + "s by laser.")).containsExactly("laser");
    }

    @Test
    void findsTheSameOnTwoThreadsAtOnce() throws Exception {
        FilingText text = textOf("Encrypting lasers.", "量子暗号通信。", "A ring laser gyroscope.");
        try (TechnologyMatcher matcher =
                matcherOf(entry(words("laser"), words("encrypt"), words("暗号"), words("ring near/3 gyroscope")))) {
            Callable<Set<List<String>>> screening = () -> IntStream.range(0, 300)
                    .mapToObj(round -> quotes(matcher.decide(aFiling(), text, matcher.wordsIn(text), NOBODY)))
                    .collect(Collectors.toSet());
            ExecutorService threads = Executors.newFixedThreadPool(2);

            assertThat(threads.invokeAll(List.of(screening, screening)))
                    .extracting(Future::get)
                    .containsOnly(Set.of(List.of("lasers", "laser", "Encrypting", "暗号", "ring", "gyroscope")));
            threads.shutdown();
        }
    }

    @Test
    void findsNothingInAFilingWithoutText() {
        assertThat(found(words("laser"), new FilingText("und", "", List.of()))).isEmpty();
    }

    @Test
    void quotesEachPlaceOnceHoweverManyOccurrencesShareIt() {
        String sentence = "laser gyroscope laser";

        assertThat(found(words("laser near/2 gyroscope"), sentence).stream().collect(Collectors.joining("|")))
                .isEqualTo("laser gyroscope laser");
    }
}

package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.finding.matching.MatchingFixtures.aFiling;
import static org.sekisho.finding.matching.MatchingFixtures.entry;
import static org.sekisho.finding.matching.MatchingFixtures.matcherOf;
import static org.sekisho.finding.matching.MatchingFixtures.textOf;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.matching.BrokenWords.Mended;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.reading.passage.FilingText;

/** Words that are written so that a person reads them and no word of the text is one of theirs. */
class BrokenWordsTests {

    private static final Words WORDS = Words.inBaseForm();

    /** Ways to write a word of Latin letters. */
    private static final Map<String, UnaryOperator<String>> WAYS = Map.ofEntries(
            Map.entry("apart", apart(" ")),
            Map.entry("dots", apart(".")),
            Map.entry("middle dots", apart("\u00b7")),
            Map.entry("hyphens", apart("-")),
            Map.entry("slashes", apart(" / ")),
            Map.entry("cells", apart(" | ")),
            Map.entry("lines", apart("\n")),
            Map.entry("passages", apart("\u00b6")),
            Map.entry("a column", apart(" 12.5 x mm\n")),
            Map.entry("a column beside words", apart(" some words of row 7\n")),
            Map.entry("controls", apart("\u0001")),
            Map.entry("no width", apart("\u200b")),
            Map.entry("struck", word -> word.replaceAll("(.)", "$1\u0336")),
            Map.entry("circled", BrokenWordsTests::circled),
            Map.entry("small capitals", BrokenWordsTests::smallCapitals),
            Map.entry("between numbers", word -> "12" + word + "34"),
            Map.entry("capitals apart", word -> apart(" ").apply(word.toUpperCase(Locale.ROOT))),
            Map.entry("hump", word -> "ring" + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)),
            Map.entry("hump after", word -> word + "Device"),
            Map.entry("run together", word -> "thedevice" + word + "ofthe"),
            Map.entry("halves", word -> word.substring(0, 4) + "-\n" + word.substring(4)),
            Map.entry("halves of many", word -> word.substring(0, 4) + " " + word.substring(4) + "s"));

    private static final Map<String, UnaryOperator<String>> JAPANESE_WAYS = Map.of(
            "apart", apart("\u3000"),
            "dots", apart("\uff0e"),
            "hyphens", apart("-"),
            "lines", apart("\n\n"),
            "cells", apart(" | "),
            "passages", apart("\u00b6"),
            "no width", apart("\u200b"),
            "ruby", word -> word.substring(0, 2) + "（よみ）" + word.substring(2));

    private static UnaryOperator<String> apart(String between) {
        return word -> String.join(between, word.split(""));
    }

    private static String smallCapitals(String word) {
        return word.replace('a', '\u1d00')
                .replace('e', '\u1d07')
                .replace('n', '\u0274')
                .replace('o', '\u1d0f');
    }

    private static String circled(String word) {
        return word.chars()
                .mapToObj(letter -> Character.toString('\u24d0' + letter - 'a'))
                .collect(Collectors.joining());
    }

    @Property(tries = 300)
    void areFoundHoweverTheyAreBroken(@ForAll("words") String word, @ForAll("ways") String way) {
        check(word, "The device is of the", WAYS.get(way).apply(word), "kind.");
    }

    @Property(tries = 300)
    void areFoundInJapanese(@ForAll("japanese") String word, @ForAll("japaneseWays") String way) {
        check(word, "本発明は、", JAPANESE_WAYS.get(way).apply(word), "に関する。");
    }

    private static void check(String word, String before, String broken, String after) {
        FilingText text = textOf((before + " " + broken + " " + after).split("\u00b6"));
        TechnologyMatcher matcher = looking(word);
        Mended mended = matcher.mended(text);

        assertThat(finds(matcher, text) || finds(matcher, mended.text())).isTrue();
        mended.places()
                .values()
                .forEach(place -> assertThat(letters(text.words().substring(place.start(), place.end())))
                        .isEqualTo(word));
    }

    private static String letters(String words) {
        String own = words.replaceAll(" 12.5 x mm\n| some words of row 7\n", "");
        String plain = Normalizer.normalize(own.replace("（よみ）", ""), Form.NFKC);
        return plain.replace('\u1d00', 'a')
                .replace('\u1d07', 'e')
                .replace('\u0274', 'n')
                .replace('\u1d0f', 'o')
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean finds(TechnologyMatcher matcher, FilingText text) {
        return !matcher.decide(aFiling(), text, matcher.wordsIn(text), Entities.NONE)
                .isEmpty();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange('b', 'z')
                .ofMinLength(8)
                .ofMaxLength(16)
                .filter(word -> WORDS.baseOf(word).equals(word));
    }

    @Provide
    Arbitrary<String> japanese() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withChars("量光電磁核超音波弾測")
                                .ofMinLength(2)
                                .ofMaxLength(4),
                        Arbitraries.strings()
                                .withChars("量光電磁核超音波弾測カサタガザダ")
                                .ofMinLength(2)
                                .ofMaxLength(5))
                .as((first, second) -> first + second);
    }

    @Provide
    Arbitrary<String> ways() {
        return Arbitraries.of(WAYS.keySet());
    }

    @Provide
    Arbitrary<String> japaneseWays() {
        return Arbitraries.of(JAPANESE_WAYS.keySet());
    }

    private static TechnologyMatcher looking(String... terms) {
        return matcherOf(entry(Stream.of(terms).map(MatchingFixtures::words).toArray(Rule[]::new)));
    }

    /** Ends and beginnings of other words, inflected words, words in their usual order, and both spellings of a list. */
    @Test
    void areNotOrdinaryOnes() {
        TechnologyMatcher matcher =
                looking(("matherapy;gyroscope;\"star tracker\";radiation;formation;opticals;半導体材料;量子暗号;"
                                + "ringlaser or (ring laser)")
                        .split(";"));
        assertThat(Stream.of(
                        ("A plasma therapy.|Two gyroscopes and a ring laser.|Star trackers.|The star. Tracker of it.|"
                                        + "It is irradiated by disinformation.|In a formation; information.|An optical sensor.|半導体。材料を測る。|量子暗号を用いる。|"
                                        + "量子、暗号、通信。|A ring laser. A ringlaser.")
                                .split("\\|")))
                .allSatisfy(words ->
                        assertThat(matcher.mended(textOf(words)).places()).isEmpty());
        assertThat(matcher.mended(textOf("A ri-ng la-ser.")).places()).hasSize(1);
    }

    /** Several words of a phrase; sound marks composed, and kana of one size. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "ring laser gyroscope" | A ringlasergyroscope in it.
            "ring laser gyroscope" | A ringLaserGyroscope in it.
            "ring laser gyroscope" | A RING LASERGYROSCOPE in it.
            "ring laser gyroscope" | A ring laser gyr0scope in it.
            "ring laser gyroscope" | `A ring-\nla-\nser-\ngyroscope in it.`
            ジャイロスコープ | このシ ゛ャイロスコーフ ゜は
            ジャイロスコープ | このジ．ャ．イ．ロ．ス．コ．ー．プは
            ジャイロスコープ | このｼ ﾞ ｬ ｲ ﾛ ｽ ｺ ｰ ﾌ ﾟは
            ジャイロスコープ | このジヤイロスコープは
            ジャイロスコープ | このジャイロスコ―プは
            ジャイロスコープ | このジャイロスコ−プは
            ジャイロスコープ | このジヤイロスコｰプは
            """)
    void areMended(String term, String written) {
        TechnologyMatcher matcher = looking(term);
        FilingText text = textOf(written);

        assertThat(term.startsWith("\"") && finds(matcher, text)).isFalse();
        assertThat(finds(matcher, matcher.mended(text).text())).isTrue();
    }

    /** All that was written stands there but what was broken, so that what is beside it is found as before. */
    @Property(tries = 100)
    void leaveAllElseAsItIs(@ForAll("texts") List<String> sentences) {
        FilingText text = textOf(sentences.toArray(String[]::new));
        TechnologyMatcher matcher = looking("gyroscope or hydrophone");
        FilingText mended = matcher.mended(text).text();

        assertThat(letters(mended.words())).isEqualTo(letters(text.words()));
        mended.passages()
                .forEach(passage -> assertThat(passage.words())
                        .isEqualTo(mended.words()
                                .substring(
                                        passage.span().start(), passage.span().end())));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of("g y r o s c o p e", "gyro", "scope", "h-y-d-r-o-p-h-o-n-e", "hydro", "phone", "of")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(words -> String.join(" ", words))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}

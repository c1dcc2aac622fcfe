package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.finding.matching.MatchingFixtures.aFiling;
import static org.sekisho.finding.matching.MatchingFixtures.entry;
import static org.sekisho.finding.matching.MatchingFixtures.matcherOf;
import static org.sekisho.finding.matching.MatchingFixtures.textOf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.matching.BrokenWords.Mended;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

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

    /** Ways to write a word of Latin letters of which each letter, or most of them, stands as something else. */
    private static final Map<String, UnaryOperator<String>> CODED = Map.ofEntries(
            Map.entry("references", each("&#%d;")),
            Map.entry("references without an end", word -> "&#%d".formatted((int) word.charAt(0)) + word.substring(1)),
            Map.entry("references twice", each("&amp;#%d;")),
            Map.entry("per cent", each("%%%02x")),
            Map.entry("quoted for mail", each("=%02X")),
            Map.entry("escapes of scripts", each("\\u%04x")),
            Map.entry("escapes of bytes", each("\\x%02x")),
            Map.entry("escapes of sheets", word -> "\\%02x ".formatted((int) word.charAt(0)) + word.substring(1)),
            Map.entry("octal escapes", each("\\%03o")),
            Map.entry("numbers", each("%d, ")),
            Map.entry(
                    "numbers of a function",
                    word -> "char(" + each("%d)||char(").apply(word) + "32)"),
            Map.entry("hexadecimal numbers", each("0x%x ")),
            Map.entry("hexadecimal digits", each("%02x")),
            Map.entry("pairs of digits", each("%02x:")),
            Map.entry("bits", BrokenWordsTests::bits),
            Map.entry("Base64", word -> base64("A box of " + word + " and more.", StandardCharsets.UTF_8)),
            Map.entry("Base64 of two bytes each", word -> base64(word + word, StandardCharsets.UTF_16LE)),
            Map.entry(
                    "UTF-7",
                    word -> "+" + base64(word, StandardCharsets.UTF_16BE).replace("=", "") + "-"),
            Map.entry("from its end", word -> new StringBuilder(word).reverse().toString()),
            Map.entry("thirteen on", BrokenWordsTests::thirteenOn),
            Map.entry(
                    "digits for letters",
                    word -> word.replace('e', '3').replace('o', '0').replace('i', '1')),
            Map.entry("digits between", apart("7")),
            Map.entry("signs of notes between", apart("\u00b9")),
            Map.entry("numbers in brackets", word -> word.replaceAll("(..)(?=.)", "$1(12)")),
            Map.entry("remarks in brackets", word -> word.replaceAll("(...)(?=.)", "$1[a lid]")),
            Map.entry("marks of a format", word -> word.replaceAll("(..)(?=.)", "$1</b><b>")),
            Map.entry("a remark of a format", word -> word.replaceAll("(....)(?=.)", "$1<!-- x -->")),
            Map.entry("colours", apart("[1m")),
            Map.entry("flags", word -> forms(word, 0x1f1e6)),
            Map.entry("tags", word -> forms(word, 0xe0061)));

    private static UnaryOperator<String> each(String form) {
        return word -> word.chars().mapToObj(form::formatted).collect(Collectors.joining());
    }

    private static String bits(String word) {
        return word.chars()
                .mapToObj(letter -> "0" + Integer.toBinaryString(letter))
                .collect(Collectors.joining(" "));
    }

    private static String base64(String words, Charset charset) {
        return Base64.getEncoder().encodeToString(words.getBytes(charset));
    }

    private static String thirteenOn(String word) {
        return word.chars()
                .mapToObj(letter -> Character.toString('a' + (letter - 'a' + 13) % 26))
                .collect(Collectors.joining());
    }

    private static String forms(String word, int first) {
        return word.chars()
                .mapToObj(letter -> Character.toString(first + letter - 'a'))
                .collect(Collectors.joining());
    }

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

    /** A list's author spells a word in one way, whoever hides it in the other. */
    @Property(tries = 300)
    void areFoundInTheOtherSpelling(
            @ForAll("spelledInTwoWays") String[] pair, @ForAll boolean british, @ForAll("ways") String way) {
        String sought = pair[british ? 0 : 1];
        FilingText text = textOf(
                ("The device is of the " + WAYS.get(way).apply(pair[british ? 1 : 0]) + " kind.").split("\u00b6"));
        TechnologyMatcher matcher = looking(sought);

        assertThat(finds(matcher, text) || finds(matcher, matcher.mended(text).text()))
                .as("%s in %s", sought, text.words())
                .isTrue();
    }

    @Provide
    Arbitrary<String[]> spelledInTwoWays() {
        return Arbitraries.of(
                new String[] {"aluminium", "aluminum"},
                new String[] {"haemoglobin", "hemoglobin"},
                new String[] {"desulphuriser", "desulfurizer"},
                new String[] {"nanofibre", "nanofiber"},
                new String[] {"electrolyser", "electrolyzer"},
                new String[] {"manoeuvrability", "maneuverability"},
                new String[] {"videodisc", "videodisk"});
    }

    /** Where nothing of it is written as something else, it is found as it is. */
    @Property(tries = 400)
    void areFoundHoweverTheyAreWritten(@ForAll("words") String word, @ForAll("codes") String code) {
        FilingText text = textOf("The device is of the " + CODED.get(code).apply(word) + " kind.");
        TechnologyMatcher matcher = looking(word);

        assertThat(finds(matcher, text) || finds(matcher, matcher.mended(text).text()))
                .as(text.words())
                .isTrue();
    }

    /** Whatever looks like a code, and is none, or one of no character, breaks nothing and moves nothing. */
    @Property(tries = 1000)
    void areFoundBesideWhatOnlyLooksLikeACode(@ForAll("signs") String signs) {
        FilingText text = textOf("The device %s is of the g y r o s c o p e kind.".formatted(signs));
        Mended mended = looking("gyroscope").mended(text);

        assertThat(mended.places().values())
                .as(signs)
                .anySatisfy(place -> assertThat(text.words().substring(place.start(), place.end()))
                        .isEqualTo("g y r o s c o p e"));
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.of(
                        "&#", "&#x", ";", "&amp", "%", "=", "\\", "\\u", "\\u{", "}", "\\x", "+", "<", "<!--", "-->",
                        "(", ")", "[", "]", "0", "1", "9", "99", "110000", "0x", "a", "ff", "Fz", "char(", ")||", ", ",
                        " ", "（", "）", "①", "\ud800", "A0b1", "==")
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }

    /** All words of a text in Base64 are found, and not the first alone. */
    @Test
    void areFoundTogetherInBytes() {
        TechnologyMatcher matcher = looking("gyroscope and hydrophone");
        String coded = base64("A hydrophone, a box with a lid, and a gyroscope.", StandardCharsets.UTF_8);

        assertThat(finds(
                        matcher,
                        matcher.mended(textOf("A box " + coded + " of oak.")).text()))
                .isTrue();
    }

    /** A word stands there as it is, and what runs into it is written in codes. */
    @Test
    void areFoundBetweenWordsInCodes() {
        TechnologyMatcher matcher = looking("gyroscope");
        FilingText text = textOf("The hinge of a box and a hook: hinge%6F%66gyroscope%61%6e%64ahook.");

        assertThat(finds(matcher, matcher.mended(text).text())).isTrue();
    }

    /** Numbers of pages, heads and feet, and the lines of another column stand between the halves. */
    @Property(tries = 200)
    void areFoundOverOtherLines(
            @ForAll("words") String word,
            @ForAll @IntRange(min = 3, max = 5) int half,
            @ForAll("others") List<String> others,
            @ForAll boolean oneText) {
        String first = "The device has a lid and is of the " + word.substring(0, half) + "-";
        String second = word.substring(half) + " kind.";
        String between = String.join(oneText ? "\n" : "\u00b6", others);
        FilingText text = textOf(
                (first + (oneText ? "\n" : "\u00b6") + between + (oneText ? "\n" : "\u00b6") + second).split("\u00b6"));
        TechnologyMatcher matcher = looking(word);

        assertThat(finds(matcher, matcher.mended(text).text())).as(text.words()).isTrue();
    }

    @Provide
    Arbitrary<List<String>> others() {
        return Arbitraries.of(
                        "12", "- 7 -", "Page 2 of 9", "BOX WITH A LID", "The lid is of oak.", "XX 2026/0123456 A1")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of(new TreeSet<>(CODED.keySet()));
    }

    /** A page ends within a word, as it may in Japanese, and its number and the head of the next stand between. */
    @Test
    void areFoundOverPagesOfJapanese() {
        TechnologyMatcher matcher = looking("量子暗号装置");

        assertThat(matcher.mended(textOf("本発明は量子暗", "- 2 -", "特開2026-123456", "号装置に関する。"))
                        .places())
                .hasSize(1);
        assertThat(matcher.mended(textOf("本発明は量子", "- 2 -", "暗号装置に関する。")).places())
                .as("between words, with nothing but a number")
                .hasSize(1);
        assertThat(matcher.mended(textOf("本発明は量子", "特開2026-123456", "暗号装置に関する。"))
                        .places())
                .as("between words, with other words")
                .isEmpty();
    }

    /** One page ends between the words of a phrase; in one page such lines say no phrase. */
    @Test
    void areFoundWhereAPageEndsBetweenTheWordsOfAPhrase() {
        String[] lines = {
            "It has a ring laser", "Docket 12", "gyroscope of glass.", "本発明は量子", "特開2026-123456", "暗号装置に関する。"
        };
        TechnologyMatcher matcher = looking("ring laser gyroscope or 量子暗号装置");
        FilingText onePage = textOf(lines);
        FilingText pages = new FilingText(
                onePage.language(),
                onePage.words(),
                onePage.passages().stream()
                        .map(passage -> onPage(passage, 1 + onePage.passages().indexOf(passage) / 2))
                        .toList());

        assertThat(matcher.mended(onePage).places()).isEmpty();
        assertThat(matcher.mended(pages).places()).hasSize(2);
    }

    private static Passage onPage(Passage passage, int page) {
        return new Passage(
                passage.section(),
                passage.label(),
                passage.heading(),
                passage.document(),
                page,
                passage.span(),
                passage.words(),
                passage.continuing(),
                passage.recognised());
    }

    /** Blanks, dashes and quotation marks part no words of a list of words. */
    @ParameterizedTest
    @ValueSource(strings = {"量子 暗号", "量子\u3000暗号", "量子\t暗号", "量子\n暗号", "量子－暗号", "「量子」暗号", "量子（暗号）", "量子】暗号"})
    void areFoundWhereNothingButBlanksPartsWordsOfJapanese(String written) {
        TechnologyMatcher matcher = looking("量子暗号");

        check("量子暗号", "装置は", written, "を用いる。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"量子、暗号", "量子・暗号", "量子／暗号", "量子。暗号", "量子と暗号", "量子,暗号", "量子:暗号"})
    void areNoneWhereWordsOfJapaneseAreAList(String written) {
        TechnologyMatcher matcher = looking("量子暗号");

        assertThat(matcher.mended(textOf("装置は" + written + "を用いる。")).places()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"じゃいろすこーぷを備える。", "プーコスロイャジを備える。"})
    void areFoundInOtherKanaAndFromTheirEnds(String written) {
        TechnologyMatcher matcher = looking("ジャイロスコープ");

        assertThat(matcher.mended(textOf(written)).places()).isNotEmpty();
    }

    /** A sign of the drawings or the number of a line stands between the words of a phrase. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A ring (10) laser gyroscope (12).",
                "A ring 10 laser 12a gyroscope.",
                "A ring laser [12a] gyroscope.",
                "A ring(10) laser(11) gyroscope.",
                "A ring laser\n15 gyroscope.",
                "量子（１０）暗号装置を備える。",
                "量子１０暗号装置を備える。",
                "量子(10)暗号装置を備える。"
            })
    void areFoundWhereSignsPartTheWordsOfAPhrase(String written) {
        TechnologyMatcher matcher = looking("ring laser gyroscope or 量子暗号装置");

        assertThat(matcher.mended(textOf(written)).places()).as(written).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A ring, 10 laser gyroscopes.",
                "A ring. 10 laser gyroscopes.",
                "A ring of 1.5 laser gyroscope.",
                "量子、１０暗号装置を備える。"
            })
    void areNoPhraseWhereMoreThanASignPartsThem(String written) {
        TechnologyMatcher matcher = looking("ring laser gyroscope or 量子暗号装置");

        assertThat(matcher.mended(textOf(written)).places()).as(written).isEmpty();
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
        return Arbitraries.of(new TreeSet<>(WAYS.keySet()));
    }

    @Provide
    Arbitrary<String> japaneseWays() {
        return Arbitraries.of(new TreeSet<>(JAPANESE_WAYS.keySet()));
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
                                        + "It is irradiated by disinformation.|In a formation; information.|An optical sensor.|"
                                        + "Trans form, s for it: transformations.|半導体。材料を測る。|量子暗号を用いる。|"
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

        assertThat(letters(withoutAdded(matcher.mended(text), text))).isEqualTo(letters(text.words()));
        mended.passages()
                .forEach(passage -> assertThat(passage.words())
                        .isEqualTo(mended.words()
                                .substring(
                                        passage.span().start(), passage.span().end())));
    }

    /** The mended text without words whose halves stand apart, and which stand before the first one. */
    private static String withoutAdded(Mended mended, FilingText text) {
        StringBuilder words = new StringBuilder(mended.text().words());
        mended.places().forEach((now, before) -> {
            String broken = letters(text.words().substring(before.start(), before.end()));
            if (!broken.equals(words.substring(now.start(), now.end()))) {
                words.replace(now.start(), now.end(), " ".repeat(now.end() - now.start()));
            }
        });
        return words.toString();
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

package org.sekisho.finding.body;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.reading.passage.JapaneseWords;
import org.sekisho.reading.passage.JapaneseWords.Morpheme;

/**
 * The reading of a name in Latin letters, folded so that every way to spell the reading comes to one: Hepburn and Kunrei, long vowels
 * with macron, {@code h}, {@code u} or nothing. A name in katakana is a foreign word more often than not; of those the consonants
 * are compared.
 *
 * @param letters the reading; of Latin letters they themselves
 * @param sure whether the dictionary has the whole as one proper noun; otherwise kanji may be read otherwise
 */
record IcuReading(String letters, boolean sure) {

    private static final Transliterator LATIN = Transliterator.getInstance("Katakana-Latin; Latin-ASCII; Lower");

    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}ー]+");

    /** Sounds are compared from here on; of shorter ones every letter. */
    private static final int FEWEST_SOUNDS = 5;

    /**
     * The readings of a name, each once. The dictionary reads kanji by what stands behind them: by themselves, as a place, as a
     * family.
     */
    static List<IcuReading> of(String name) {
        if (!Affiliation.isJapanese(name)) {
            return List.of(new IcuReading(name, true));
        }
        if (KANA.matcher(name).matches()) {
            return List.of(new IcuReading(LATIN.transliterate(name), true));
        }
        return Stream.of("", "市", "氏")
                .map(behind -> read(name, behind))
                .filter(reading -> !Affiliation.isJapanese(reading.letters))
                .distinct()
                .toList();
    }

    static boolean isKatakana(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.KATAKANA;
    }

    private static IcuReading read(String japanese, String behind) {
        List<Morpheme> words = JapaneseWords.whole(japanese + behind).stream()
                .filter(word -> word.end() <= japanese.length())
                .toList();
        boolean sure = words.size() == 1
                && words.get(0).end() == japanese.length()
                && !words.get(0).unknown()
                && words.get(0).partOfSpeech().startsWith("名詞-固有名詞");
        String reading = words.stream().map(Morpheme::reading).collect(Collectors.joining());
        return new IcuReading(LATIN.transliterate(reading), sure);
    }

    /** Says how long and not what: it may be of an applicant's name. */
    @Override
    public String toString() {
        return "reading of %d letters".formatted(letters.length());
    }

    /** The letters however the reading is spelled. */
    String spelling() {
        String folded = BodyWords.changed("reading", letters.toLowerCase(Locale.ROOT));
        return folded.isEmpty() ? letters : folded;
    }

    /** The letters of a foreign word that Japanese keeps: its consonants, of a short one its vowels too. Where letters are read in two ways, both. */
    List<String> sounds() {
        return BodyWords.ways(letters.toLowerCase(Locale.ROOT))
                .map(way -> BodyWords.changed("sound", way))
                .map(heard -> {
                    String kept = BodyWords.changed("consonant", heard);
                    return kept.length() < FEWEST_SOUNDS ? BodyWords.changed("vowel", heard) : kept;
                })
                .distinct()
                .toList();
    }
}

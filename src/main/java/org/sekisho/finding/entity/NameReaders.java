package org.sekisho.finding.entity;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sekisho.reading.passage.Passage;

/**
 * Who reads a passage for names. Of a language that nobody here reads there are none: none is better than hundreds of wrong
 * ones.
 */
final class NameReaders {

    private static final Set<String> READ_AS_ENGLISH = Set.of("en", "und");
    /** Before it lie the letters of European languages, and no kanji or kana. */
    private static final char FIRST_OF_EAST_ASIA = '\u2e80';

    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern KANJI = Pattern.compile("\\p{IsHan}");

    private final CoreNlpNames english = new CoreNlpNames();
    private final NameReader japanese = new JapaneseNames();

    /** Begins to load what the first passage in English needs, and returns at once. */
    public void prepare() {
        english.prepare();
    }

    /** A passage with kana is Japanese, whatever the language of the filing. */
    Optional<NameReader> of(String language, Passage passage) {
        String words = passage.words();
        if (hasEastAsian(words)
                && (KANA.matcher(words).find()
                        || language.equals("ja") && KANJI.matcher(words).find())) {
            return Optional.of(japanese);
        }
        return READ_AS_ENGLISH.contains(language) ? Optional.<NameReader>of(english) : Optional.empty();
    }

    private static boolean hasEastAsian(String words) {
        for (int at = 0; at < words.length(); at++) {
            if (words.charAt(at) >= FIRST_OF_EAST_ASIA) {
                return true;
            }
        }
        return false;
    }
}

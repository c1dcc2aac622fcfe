package org.sekisho.reading.passage;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.sekisho.machine.shipped.ShippedFile;

/**
 * The small words that every text of a language is full of, such as <i>the</i> and <i>und</i>: Lucene's lists of stop words, and
 * words of ours where it has no list or patents use more. Names, formulae and lists of terms have hardly any.
 */
final class LuceneFunctionWords {

    /** The languages that have a word, as bits in the order of {@link #LANGUAGES}. */
    private static final Map<String, Long> WORDS = new HashMap<>();

    /** Codes of the languages, two letters each (three where there are no two). */
    static final List<String> LANGUAGES = languages();

    private LuceneFunctionWords() {}

    /** The languages that have this word, in small letters, as a small word; a bit for each of {@link #LANGUAGES}. */
    static long having(String word) {
        return WORDS.getOrDefault(word, 0L);
    }

    /** The script of a language's words; none of a language without any. */
    static Optional<UnicodeScript> scriptOf(String language) {
        int place = LANGUAGES.indexOf(language);
        return WORDS.entrySet().stream()
                .filter(word -> place >= 0 && (word.getValue() >> place & 1) == 1)
                .findFirst()
                .map(word -> UnicodeScript.of(word.getKey().codePointAt(0)));
    }

    /** Reads the words, a language a line: its code, perhaps {@code @} and the name of Lucene's list, words. */
    private static List<String> languages() {
        List<String> languages = new ArrayList<>();
        for (String line : ShippedFile.lines(LuceneFunctionWords.class, "function-words.txt")) {
            String[] parts = line.split(" ", 2);
            long bit = 1L << languages.size();
            languages.add(parts[0]);
            for (String word : parts[1].split(" ")) {
                add(word.startsWith("@") ? luceneList(word.substring(1)) : word, bit);
            }
        }
        return List.copyOf(languages);
    }

    private static String luceneList(String name) {
        return ShippedFile.text(EnglishAnalyzer.class, "/org/apache/lucene/analysis/" + name)
                .replaceAll("[|#].*", "");
    }

    private static void add(String words, long language) {
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("[\\s'’]+")) {
            WORDS.merge(word, language, (one, other) -> one | other);
        }
    }
}

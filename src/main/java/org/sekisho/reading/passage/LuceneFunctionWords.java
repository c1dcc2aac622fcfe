package org.sekisho.reading.passage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * The small words that every text of a language is full of, such as <i>the</i> and <i>und</i>: Lucene's lists of stop words,
 * and a list of ours for languages that it has none of. Names, formulae and lists of terms have no such words.
 */
final class LuceneFunctionWords {

    private static final List<String> PLAIN = List.of(
            "ar", "bg", "bn", "ca", "ckb", "cz", "el", "et", "eu", "fa", "ga", "gl", "hi", "hy", "id", "lt", "lv", "ne",
            "ro", "sr", "ta", "te", "tr");

    private static final Map<String, String> SNOWBALL = Map.ofEntries(
            Map.entry("danish", "da"),
            Map.entry("dutch", "nl"),
            Map.entry("english", "en"),
            Map.entry("finnish", "fi"),
            Map.entry("french", "fr"),
            Map.entry("german", "de"),
            Map.entry("hungarian", "hu"),
            Map.entry("italian", "it"),
            Map.entry("norwegian", "no"),
            Map.entry("portuguese", "pt"),
            Map.entry("russian", "ru"),
            Map.entry("spanish", "es"),
            Map.entry("swedish", "sv"));

    /** Lucene calls some folders by a country. */
    private static final Map<String, String> CODES = Map.of("cz", "cs");

    private static final Pattern REMARK = Pattern.compile("[|#].*");

    static final LuceneFunctionWords ALL = new LuceneFunctionWords();

    private final List<String> languages = new ArrayList<>();

    /** By word, the languages that have it, as bits in the order of {@link #languages}. */
    private final Map<String, Long> words = new HashMap<>();

    private LuceneFunctionWords() {
        PLAIN.forEach(folder -> lines(EnglishAnalyzer.class, "/org/apache/lucene/analysis/" + folder + "/stopwords.txt")
                .forEach(line -> add(CODES.getOrDefault(folder, folder), line)));
        SNOWBALL.forEach((name, code) -> lines(
                        EnglishAnalyzer.class, "/org/apache/lucene/analysis/snowball/" + name + "_stop.txt")
                .forEach(line -> add(code, line)));
        lines(LuceneFunctionWords.class, "function-words.txt")
                .filter(line -> !line.isBlank())
                .forEach(line -> add(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1)));
    }

    /** Two letters each (three where there are no two); their places are the bits of {@link #having}. */
    List<String> languages() {
        return languages;
    }

    /** Which languages have this word, in small letters, among their small words. */
    long having(String word) {
        return words.getOrDefault(word, 0L);
    }

    private void add(String language, String line) {
        if (!languages.contains(language)) {
            languages.add(language);
        }
        long bit = 1L << languages.indexOf(language);
        Arrays.stream(line.strip().split("[\\s'’]+"))
                .filter(word -> !word.isEmpty())
                .forEach(word -> words.merge(word.toLowerCase(Locale.ROOT), bit, (one, other) -> one | other));
    }

    private static Stream<String> lines(Class<?> beside, String name) {
        try (InputStream list = Objects.requireNonNull(beside.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> REMARK.matcher(line).replaceAll("")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

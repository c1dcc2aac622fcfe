package org.sekisho.curation.lint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Words that are in many patent filings: in how many of a hundred, rounded down to a class. English words are in their
 * base form, Japanese ones as they stand in a text. {@code src/docs/lists.md#tools-for-those-who-keep-a-list} tells how the classes were measured.
 */
final class CommonWords {

    private final NavigableMap<String, Integer> percents = new TreeMap<>();

    private CommonWords() {}

    /** Those that come with the program, read once. */
    public static CommonWords shipped() {
        return Shipped.WORDS;
    }

    private static final class Shipped {
        private static final CommonWords WORDS = read("common-words.txt");
    }

    /** Each line is a class and its words: {@code 10 signal sensor}. */
    private static CommonWords read(String name) {
        CommonWords words = new CommonWords();
        var in = CommonWords.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("Not shipped: " + name);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be read: " + name, e);
        }
        return words;
    }

    private void add(String line) {
        String[] columns = line.split(" ");
        for (int i = 1; i < columns.length; i++) {
            percents.put(columns[i], Integer.valueOf(columns[0]));
        }
    }

    /** In how many of a hundred filings at least; 0 if in fewer than the lowest class. */
    public int percent(String word) {
        @Nullable Integer percent = percents.get(word.toLowerCase(Locale.ROOT));
        return percent == null ? 0 : percent;
    }

    /** The most common of the words that begin so. */
    public int percentBeginning(String beginning) {
        String from = beginning.toLowerCase(Locale.ROOT);
        return percents.subMap(from, true, from + Character.MAX_VALUE, false).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }
}

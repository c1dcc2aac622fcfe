package org.sekisho.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.gazette.CorpusFilings;

/**
 * Measures in how many of a hundred filings a word is, over the US and Japanese filings of the corpus, and writes the
 * classes that the linter ships as {@code common-words.txt}. Run it by hand when the corpus grows; the file named is
 * written over.
 */
public final class CommonWordsMeasurement {

    private static final int[] CLASSES = {90, 75, 50, 35, 20, 10, 5};

    /** Names of documents without a text of their own: a part of a filing, a design. */
    private static final int LEAST = 2_000;

    private static final Pattern ENGLISH = Pattern.compile("[a-z]{3,24}");

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ー]{2,16}");

    private CommonWordsMeasurement() {}

    public static void main(String[] arguments) throws IOException {
        List<String> lines = new ArrayList<>();
        Map<Integer, Set<String>> classes = new TreeMap<>((a, b) -> b - a);
        count("us-xml", CommonWordsMeasurement::english, classes, lines);
        count("jp-gazette-xml", CommonWordsMeasurement::japanese, classes, lines);
        classes.forEach((percent, words) -> lines.add(percent + " " + String.join(" ", words)));
        Files.write(Path.of(arguments[0]), lines);
    }

    private interface WordsOf {
        Set<String> of(String text) throws IOException;
    }

    private static void count(String set, WordsOf words, Map<Integer, Set<String>> classes, List<String> lines)
            throws IOException {
        Map<String, Integer> filings = new HashMap<>();
        int read = 0;
        for (Filing filing : CorpusFilings.of(set)) {
            String text = filing.text().stream().map(TextBlock::words).collect(Collectors.joining("\n"));
            if (text.length() > LEAST) {
                words.of(text).forEach(word -> filings.merge(word, 1, Integer::sum));
                read++;
            }
        }
        lines.add("# %s: %d filings".formatted(set, read));
        int all = read;
        filings.forEach((word, count) -> {
            for (int percent : CLASSES) {
                if (count * 100 >= percent * all) {
                    classes.computeIfAbsent(percent, none -> new TreeSet<>()).add(word);
                    return;
                }
            }
        });
    }

    private static Set<String> english(String text) {
        return Words.OF_LISTS.termsOf(text).stream()
                .filter(word -> ENGLISH.matcher(word).matches())
                .collect(Collectors.toSet());
    }

    private static Set<String> japanese(String text) throws IOException {
        Set<String> words = new HashSet<>();
        try (JapaneseTokenizer tokens = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.setReader(new StringReader(text));
            tokens.reset();
            while (tokens.incrementToken()) {
                if (JAPANESE.matcher(term).matches()) {
                    words.add(term.toString());
                }
            }
            tokens.end();
        }
        return words;
    }
}

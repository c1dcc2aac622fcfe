package org.sekisho.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.Stream;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.sekisho.Corpus;
import org.sekisho.finding.matching.TermForms;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.gazette.GazetteReader;
import org.sekisho.reading.gazette.UnreadableGazetteException;

/**
 * Measures in how many of a hundred filings a word is, over the US and Japanese filings of the corpus, and writes the
 * classes that the linter ships as {@code common-words.txt}. Run it by hand when the corpus grows; the file named is
 * written over.
 */
public final class CommonWordsMeasurement {

    private static final int[] CLASSES = {90, 75, 50, 35, 20, 10, 5};

    private static final Pattern NEXT_DOCUMENT = Pattern.compile("(?=<\\?xml )");

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

    private interface Words {
        Set<String> of(String text) throws IOException;
    }

    private static void count(String set, Words words, Map<Integer, Set<String>> classes, List<String> lines)
            throws IOException {
        Map<String, Integer> filings = new HashMap<>();
        int read = 0;
        for (Corpus.Item item : Corpus.items(set)) {
            for (String document : documents(item.path())) {
                String text = text(item.file(), document);
                if (!text.isEmpty()) {
                    words.of(text).forEach(word -> filings.merge(word, 1, Integer::sum));
                    read++;
                }
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

    private static List<String> documents(Path file) throws IOException {
        try (Stream<Path> files = Files.walk(file)) {
            List<String> documents = new ArrayList<>();
            for (Path part : files.filter(Files::isRegularFile).toList()) {
                if (part.toString().endsWith(".xml")) {
                    documents.addAll(List.of(NEXT_DOCUMENT.split(Files.readString(part, StandardCharsets.UTF_8))));
                }
            }
            return documents;
        }
    }

    /** Empty for what is no filing of words: a part of one, a design, a broken document. */
    private static String text(String name, String document) throws IOException {
        try {
            Filing filing =
                    new GazetteReader().read(name, new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
            String text = filing.text().stream().map(TextBlock::words).collect(Collectors.joining("\n"));
            return text.length() > 2_000 ? text : "";
        } catch (UnreadableGazetteException e) {
            return "";
        }
    }

    private static Set<String> english(String text) {
        return TermForms.inBaseForm(text).stream()
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

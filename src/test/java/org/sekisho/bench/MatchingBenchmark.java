package org.sekisho.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sekisho.Corpus;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.finding.matching.search.WordHits;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.Basis;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.ExpressionParser;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ListId;
import org.sekisho.lists.keytech.ListLines;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.Stewardship;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * Measures matching alone: the words of the corpus' US filings against rules made of their own vocabulary, on one thread
 * and on two. Run {@code main}; it prints its figures and asserts nothing.
 */
public final class MatchingBenchmark {

    private static final Filing UNKNOWN = new Filing(null, Bibliography.UNKNOWN, List.of(), List.of());
    private static final Entities NOBODY = new Entities(List.of(), List.of());
    private static final int ROUNDS = 20;

    private MatchingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        List<FilingText> filings = filings();
        long words = filings.stream().mapToLong(MatchingBenchmark::words).sum();
        System.out.printf(
                "%s, %d processors, Java %s: %d filings of %d words on average%n",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                filings.size(),
                words / filings.size());
        for (int rules : List.of(100, 1_000, 10_000)) {
            measure(filings, rules);
        }
    }

    private static void measure(List<FilingText> filings, int rules) throws Exception {
        long start = System.nanoTime();
        try (TechnologyMatcher matcher = ScreeningLists.compile(List.of(list(filings, rules)))) {
            double compiled = milliseconds(start);
            for (int round = 1; round < ROUNDS; round++) {
                screen(matcher, filings);
            }
            long busy = processorTime();
            start = System.nanoTime();
            long found = screen(matcher, filings);
            double alone = milliseconds(start) / filings.size();
            double worked = (processorTime() - busy) / 1e6 / filings.size();
            start = System.nanoTime();
            onTwoThreads(matcher, filings);
            double shared = milliseconds(start) / filings.size() / 2;
            System.out.printf(
                    Locale.ROOT,
                    "%6d rules: %.1f ms of processor a filing (%.1f by the clock, %.1f on two threads); %d entries found a filing; compiled in %.0f ms%n",
                    rules,
                    worked,
                    alone,
                    shared,
                    found / filings.size(),
                    compiled);
        }
    }

    private static long screen(TechnologyMatcher matcher, List<FilingText> filings) {
        long found = 0;
        for (FilingText text : filings) {
            WordHits hits = matcher.wordsIn(text);
            found += matcher.decide(UNKNOWN, text, hits, NOBODY).size();
        }
        return found;
    }

    private static void onTwoThreads(TechnologyMatcher matcher, List<FilingText> filings) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<Long> one = threads.submit(() -> screen(matcher, filings));
        Future<Long> other = threads.submit(() -> screen(matcher, filings));
        if (!one.get().equals(other.get())) {
            throw new IllegalStateException("Two threads found " + one.get() + " and " + other.get());
        }
        threads.shutdown();
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double milliseconds(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    /** A third words, a third phrases of two, a third words near each other, four rules an entry. */
    private static KeyTechnologyList list(List<FilingText> filings, int rules) {
        List<String> vocabulary = vocabulary(filings);
        Random random = new Random(7);
        List<Entry> entries = new ArrayList<>();
        while (entries.size() * 4 < rules) {
            List<Rule> ofEntry = new ArrayList<>();
            for (int rule = 0; rule < 4; rule++) {
                int at = random.nextInt(vocabulary.size() - 1);
                int other = random.nextInt(vocabulary.size());
                ofEntry.add(rule(random.nextInt(3), vocabulary.get(at), vocabulary.get(at + 1), vocabulary.get(other)));
            }
            entries.add(entry(entries.size(), ofEntry));
        }
        Edition edition = new Edition(new ListId("benchmark"), "1", "0".repeat(64));
        return new KeyTechnologyList(edition, "Benchmark", "", "benchmark", entries, "");
    }

    private static Rule rule(int kind, String word, String next, String other) {
        return new Rule.Words(ExpressionParser.parse(
                switch (kind) {
                    case 0 -> word;
                    case 1 -> areOfOneFamily(word, next) ? word : word + " " + next;
                    default -> areOfOneFamily(word, other) ? word : word + " near/9 " + other;
                }));
    }

    /** Two forms of one word beside each other are refused as a slip. */
    private static boolean areOfOneFamily(String word, String other) {
        return word.regionMatches(true, 0, other, 0, 4);
    }

    private static Entry entry(int number, List<Rule> rules) {
        return new Entry(
                new EntryCode("E-" + number),
                "Entry",
                null,
                "benchmark",
                ReviewQueue.SECRECY,
                Basis.of("benchmark"),
                Stewardship.NONE,
                rules,
                List.of(),
                List.of(),
                List.of(),
                new ListLines(number + 1, Map.of()),
                List.of());
    }

    /** Longer words in the order in which they first stand, so that neighbours make phrases. */
    private static List<String> vocabulary(List<FilingText> filings) {
        Set<String> seen = new HashSet<>();
        List<String> words = new ArrayList<>();
        for (FilingText filing : filings) {
            for (String word : filing.words().split("[^a-zA-Z]+")) {
                if (word.length() > 5 && seen.add(word.toLowerCase(Locale.ROOT))) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    private static List<FilingText> filings() throws IOException {
        List<FilingText> filings = new ArrayList<>();
        for (Corpus.Item item : Corpus.items("us-xml")) {
            FilingText text = text(Files.readString(item.path()).replaceAll("<[^>]*>", " "));
            if (words(text) > 4_000 && words(text) < 16_000) {
                filings.add(text);
            }
        }
        return filings;
    }

    private static long words(FilingText text) {
        return text.words().split("\\s+").length;
    }

    private static FilingText text(String words) {
        List<Passage> passages = new ArrayList<>();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(words);
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; start = end, end = sentences.next()) {
            TextSpan span = new TextSpan(start, end);
            passages.add(
                    new Passage(Section.DESCRIPTION, "", "", "benchmark", 0, span, words.substring(start, end), false));
        }
        return new FilingText("en", words, passages);
    }
}

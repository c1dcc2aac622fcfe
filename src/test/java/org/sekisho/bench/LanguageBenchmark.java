package org.sekisho.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.Corpus;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.PassageSplitter;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Prints how quick passages and entities are on real filings, on one thread, in processor time, which
 * other work on the machine disturbs least. Reads filings by stripping tags, so that only these two stages are measured.
 * An argument says which share of the passages has words of a list in it: {@code 0.05}.
 */
public final class LanguageBenchmark {

    private static final Pattern BLOCK =
            Pattern.compile("<(invention-title|abstract|claim|p|GOVINT)\\b[^>]*>(.*?)</\\1>", Pattern.DOTALL);
    private static final int ROUNDS = 5;

    private LanguageBenchmark() {}

    public static void main(String[] arguments) throws ClassNotFoundException {
        double share = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 0.02;
        List<Filing> filings = filings();
        long words = filings.stream().mapToLong(LanguageBenchmark::words).sum();
        System.out.printf(
                "%s, Java %s, %d processors: %d filings, %d words%n",
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                filings.size(),
                words);
        try (var context = new AnnotationConfigApplicationContext(
                Class.forName("org.sekisho.reading.passage.CoreNlpPassageSplitter"),
                Class.forName("org.sekisho.finding.entity.CoreNlpEntityFinder"))) {
            var splitter = context.getBean(PassageSplitter.class);
            var finder = context.getBean(EntityFinder.class);
            for (int round = 0; round < ROUNDS; round++) {
                List<FilingText> texts = timed("passages", filings, words, splitter::split);
                var next = texts.iterator();
                report(timed("entities", filings, words, filing -> find(finder, filing, next.next(), share)));
            }
        }
    }

    private static <T> List<T> timed(String stage, List<Filing> filings, long words, Function<Filing, T> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        List<T> results = filings.stream().map(work).toList();
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf(
                "%s: %,.0f words/s, %.1f ms a filing (processor time)%n",
                stage, words / seconds, 1_000 * seconds / filings.size());
        return results;
    }

    private static Entities find(EntityFinder finder, Filing filing, FilingText text, double share) {
        Set<Passage> worthReading = new HashSet<>();
        int every = share > 0 ? (int) (1 / share) : Integer.MAX_VALUE;
        for (int index = every - 1; index < text.passages().size() && index >= 0; index += every) {
            worthReading.add(text.passages().get(index));
        }
        return finder.find(filing, text, worthReading);
    }

    private static void report(List<Entities> found) {
        System.out.printf(
                "found %d names, %d statements of funding; %d filings capped%n",
                found.stream().mapToInt(entities -> entities.named().size()).sum(),
                found.stream().mapToInt(entities -> entities.funding().size()).sum(),
                found.stream().filter(Entities::capped).count());
    }

    private static List<Filing> filings() {
        return Corpus.items("us-xml").stream()
                .filter(item -> item.format().matches("us-patent-(grant|application)-v4"))
                .map(item -> read(item))
                .flatMap(words -> Pattern.compile("(?=<\\?xml)").splitAsStream(words))
                .map(LanguageBenchmark::filing)
                .filter(filing -> words(filing) > 3_000 && words(filing) < 20_000)
                .limit(150)
                .toList();
    }

    private static String read(Corpus.Item item) {
        try {
            return Files.readString(item.path(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Filing filing(String xml) {
        List<TextBlock> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(xml);
        while (block.find()) {
            String words = block.group(2).replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
            if (!words.isBlank()) {
                blocks.add(new TextBlock(section(block.group(1)), "", "", "filing.xml", 0, words.strip()));
            }
        }
        return new Filing(null, Bibliography.UNKNOWN, blocks, List.of());
    }

    private static Section section(String element) {
        return switch (element) {
            case "invention-title" -> Section.TITLE;
            case "abstract" -> Section.ABSTRACT;
            case "claim" -> Section.CLAIM;
            case "GOVINT" -> Section.GOVERNMENT_INTEREST;
            default -> Section.DESCRIPTION;
        };
    }

    private static int words(Filing filing) {
        return filing.text().stream()
                .mapToInt(block -> new StringTokenizer(block.words()).countTokens())
                .sum();
    }
}

package org.sekisho.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sekisho.Corpus;
import org.sekisho.intake.filing.Filing;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.Ledger;
import org.sekisho.reading.extraction.TestSettings;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.sekisho.reading.extraction.parser.ForkedExtractor;
import org.sekisho.reading.gazette.GazetteReader;
import org.sekisho.reading.gazette.UnreadableGazetteException;

/**
 * Measures what the ledger finds in the documents of the corpus: how many have words that their reader passed over, how
 * much that is, what it costs, and how many have parts that nobody can tell. Names the sets to take as arguments; all
 * of them otherwise.
 */
public final class LedgerMeasurement {

    private static final List<String> SETS = List.of("""
            us-xml ep-xml jp-gazette-xml grobid-patent html-patft robust-office json-ppubs pdf-scan-office
            robust-pdf robust-pdf-veraPDF""".split("\\s+"));

    private final GazetteReader gazettes = new GazetteReader();
    private final ForkedExtractor extractor;
    private int documents;
    private int withRest;
    private int untold;
    private int onlySeen;
    private long letters;
    private long rest;
    private long nanos;
    private final Map<String, Integer> reasons = new TreeMap<>();

    private LedgerMeasurement(ForkedExtractor extractor) {
        this.extractor = extractor;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("ledger");
        System.out.printf(
                "%-18s %9s %9s %9s %9s %9s %9s%n",
                "set", "documents", "with rest", "% letters", "UNREAD_T.", "only seen", "ms each");
        for (String set : arguments.length == 0 ? SETS : List.of(arguments)) {
            try (ForkedExtractor extractor = new ForkedExtractor(TestSettings.with(folder, "time-limit", "30s"))) {
                new LedgerMeasurement(extractor).measure(set);
            }
        }
    }

    private void measure(String set) throws IOException {
        for (Corpus.Item item : Corpus.items(set)) {
            try (InputStream bytes = Files.newInputStream(item.path())) {
                if (gazettes.isGazette(bytes)) {
                    gazette(item.path());
                } else {
                    other(item.path());
                }
            }
        }
        System.out.printf(
                "%-18s %9d %9d %9.2f %9d %9d %9.1f %s%n",
                set,
                documents,
                withRest,
                100.0 * rest / Math.max(1, letters),
                untold,
                onlySeen,
                nanos / 1e6 / Math.max(1, documents),
                reasons);
    }

    private void gazette(Path file) throws IOException {
        List<String> read = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file)) {
            Filing filing = gazettes.read("", bytes);
            filing.text().forEach(block -> read.add(block.words()));
            filing.bibliography().parties().forEach(party -> read.add(party.name() + " " + party.address()));
        } catch (UnreadableGazetteException e) {
            return;
        }
        long start = System.nanoTime();
        Ledger ledger = new Ledger(read);
        try (InputStream bytes = Files.newInputStream(file)) {
            gazettes.everyWord(bytes, ledger::hold);
        }
        List<String> missing = ledger.missing();
        count(read, missing, System.nanoTime() - start);
    }

    private void other(Path file) {
        long start = System.nanoTime();
        try {
            ExtractedText text = extractor.extract("", file);
            List<String> read = text.pages().stream()
                    .flatMap(page -> page.paragraphs().stream())
                    .map(ExtractedText.Paragraph::words)
                    .toList();
            count(read, text.rest(), System.nanoTime() - start);
            tell(text.unread());
        } catch (UnreadableDocumentException e) {
            return;
        }
    }

    private void tell(List<UnreadPart> unread) {
        untold += unread.stream().anyMatch(part -> part.reason() == UnreadReason.UNREAD_TEXT) ? 1 : 0;
        onlySeen += unread.stream().anyMatch(LedgerMeasurement::isOnlySeen) ? 1 : 0;
        unread.stream()
                .filter(part -> part.reason() == UnreadReason.UNREAD_TEXT || isOnlySeen(part))
                .forEach(part -> reasons.merge(part.detail().replaceAll("\\d+", "N"), 1, Integer::sum));
    }

    private static boolean isOnlySeen(UnreadPart part) {
        return part.detail().contains("may be letters") || part.detail().contains("below a picture");
    }

    private void count(List<String> read, List<String> missing, long took) {
        documents++;
        withRest += missing.isEmpty() ? 0 : 1;
        letters += read.stream().mapToInt(String::length).sum();
        rest += missing.stream().mapToInt(String::length).sum();
        nanos += took;
    }
}

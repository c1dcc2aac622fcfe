package org.sekisho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.sekisho.Corpus;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.ExtractedText.Page;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.sekisho.reading.extraction.InstalledOcr;
import org.sekisho.reading.extraction.KnownScan;
import org.sekisho.reading.extraction.RecognisedPagesFixture;
import org.sekisho.reading.extraction.TestSettings;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.sekisho.reading.extraction.parser.ForkedExtractor;

/**
 * How many words of real scans are recognised, how surely, and in which time. A scan whose full text is known is compared
 * with it: word accuracy is the share of the text's words that a diff finds in the recognised ones, in order. Of the
 * others the confidence is shown. Run {@code src/test/bench/run.sh OcrBenchmark}.
 */
public final class OcrBenchmark {

    private final ForkedExtractor extractor;
    private final ExtractionSettings settings;

    private OcrBenchmark(ForkedExtractor extractor, ExtractionSettings settings) {
        this.extractor = extractor;
        this.settings = settings;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("ocr-benchmark");
        ExtractionSettings settings = TestSettings.with(folder, "processes", "1");
        InstalledOcr.require(folder);
        try (ForkedExtractor extractor = new ForkedExtractor(settings)) {
            new OcrBenchmark(extractor, settings).run();
        }
    }

    private void run() throws IOException {
        System.out.printf("%-28s %6s %8s %8s  %s%n", "scan", "pages", "seconds", "unread", "confidence of each page");
        List<Path> scans = Stream.of("pdf-scan-office", "tiff-uspto-package")
                .flatMap(set -> Corpus.items(set).stream())
                .map(Corpus.Item::path)
                .filter(path -> path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(?:pdf|tif)"))
                .toList();
        int pages = 0;
        double seconds = 0;
        for (Path scan : scans) {
            long start = System.nanoTime();
            ExtractedText text = read(scan);
            double took = (System.nanoTime() - start) / 1e9;
            print(scan, text, took);
            pages += text.pages().size();
            seconds += took;
            if (scan.equals(KnownScan.file())) {
                printAccuracy(text);
            }
        }
        System.out.printf("%d pages in %.0f s: %.1f s a page%n", pages, seconds, seconds / pages);
    }

    private ExtractedText read(Path scan) throws IOException {
        try {
            ExtractedText text = extractor.extract(scan.getFileName().toString(), scan);
            return RecognisedPagesFixture.with(extractor, settings).complete("scan", scan, text, null);
        } catch (UnreadableDocumentException e) {
            throw new IOException("%s: %s".formatted(scan, e.reason()), e);
        }
    }

    private static void print(Path scan, ExtractedText text, double seconds) {
        List<String> confidences =
                text.pages().stream().map(OcrBenchmark::confidence).toList();
        String name = scan.getFileName().toString();
        System.out.printf(
                "%-28s %6d %8.1f %8d  %s%n",
                name.substring(0, Math.min(28, name.length())),
                text.pages().size(),
                seconds,
                text.unread().stream().map(UnreadPart::page).distinct().count(),
                String.join(" ", confidences));
    }

    private static String confidence(Page page) {
        if (page.blank()) {
            return "blank";
        }
        return page.paragraphs().stream()
                .map(ExtractedText.Paragraph::recognised)
                .filter(Objects::nonNull)
                .mapToInt(recognised -> recognised.confidence())
                .average()
                .stream()
                .mapToObj(mean -> Long.toString(Math.round(mean)))
                .findFirst()
                .orElse("-");
    }

    private static void printAccuracy(ExtractedText text) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (Page page : text.pages()) {
            page.paragraphs()
                    .forEach(paragraph -> seen.append(paragraph.words()).append('\n'));
        }
        List<String> known = KnownScan.words();
        int found = KnownScan.found(known, KnownScan.wordsOf(seen.toString()));
        System.out.printf(
                "  word accuracy: %.4f (%d of %d words of its full text found in order)%n",
                (double) found / known.size(), found, known.size());
    }
}

package org.sekisho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.sekisho.Corpus;
import org.sekisho.reading.extraction.TestSettings;
import org.sekisho.reading.extraction.parser.InkTimes;

/** Measures what it costs to hold the ink of the corpus' PDFs against what was read, and how many pages have more ink than words. */
public final class InkMeasurement {

    private static final List<String> SETS = List.of("pdf-scan-office", "robust-pdf", "robust-pdf-veraPDF");

    private InkMeasurement() {}

    public static void main(String[] arguments) throws IOException {
        System.out.printf(
                "%-20s %7s %10s %10s %12s %12s %12s%n",
                "set", "pages", "with text", "with rows", "ms drawing", "ms looking", "slowest look");
        for (String set : arguments.length == 0 ? SETS : List.of(arguments)) {
            InkTimes times = new InkTimes(
                    TestSettings.with(Files.createTempDirectory("ink")).limits());
            for (Corpus.Item item : Corpus.items(set)) {
                try {
                    times.measure(item.path());
                } catch (IOException | RuntimeException | StackOverflowError e) {
                    continue; // damaged on purpose
                }
            }
            System.out.printf(
                    "%-20s %7d %10d %10d %12.1f %12.1f %12.1f%n",
                    set,
                    times.pages,
                    times.pagesWithText,
                    times.pagesWithRows,
                    times.drawing / 1e6 / Math.max(1, times.pages),
                    times.looking / 1e6 / Math.max(1, times.pages),
                    times.slowestLook / 1e6);
        }
    }
}

package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.Corpus;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;
import org.sekisho.reading.extraction.parser.ForkedExtractor;

/** A page of a real scan, held against its full text. All of it is measured by {@code OcrBenchmark}. */
@Tag("whole")
class KnownScanTests {

    private static final int PAGE_OF_TEXT = 8;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() {
        Corpus.assumePresent();
        InstalledOcr.require(folder);
    }

    @Test
    void recognisesNearlyEveryWordOfAPageThatWasScannedFromPaper() throws Exception {
        RecognisedPage page = ForkedExtractor.shared().look(KnownScan.file(), Sight.page(PAGE_OF_TEXT), "eng", true);
        List<String> seen = KnownScan.wordsOf(
                page.paragraphs().stream().map(Paragraph::words).collect(Collectors.joining("\n")));

        assertThat(seen).hasSizeGreaterThan(1_000);
        assertThat(KnownScan.found(seen, KnownScan.words())).isGreaterThan(95 * seen.size() / 100);
        assertThat(page.confidence()).isGreaterThanOrEqualTo(90);
    }
}

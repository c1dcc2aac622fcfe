package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.Corpus;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.gazette.GazetteReader;
import org.sekisho.reading.gazette.UnreadableGazetteException;

/** Real filings have nothing to hide, and no verdict may say they have. */
@Tag("whole")
class CorpusQualityTests {

    @BeforeAll
    static void needsTheCorpus() {
        Corpus.assumePresent();
    }

    /** Some files of the sets are not well-formed, or hold several documents, and are not read here. */
    @ParameterizedTest
    @CsvSource({"us-xml, 50", "ep-xml, 15", "jp-gazette-xml, 100", "grobid-patent, 80", "html-patft, 20"})
    void findsNothingWrongWithTheTextOfAnyRealFiling(String set, int least) throws IOException {
        List<String> alarms = new ArrayList<>();
        int read = 0;
        for (Corpus.Item item : Corpus.items(set)) {
            List<TextBlock> text = textOf(item);
            read += text.isEmpty() ? 0 : 1;
            new PageQuality()
                    .verdicts(item.file(), text).stream()
                            .map(UnreadPart::summary)
                            .forEach(alarms::add);
        }
        assertThat(alarms).isEmpty();
        assertThat(read).isGreaterThanOrEqualTo(least);
    }

    private static List<TextBlock> textOf(Corpus.Item item) throws IOException {
        if (item.set().equals("html-patft")) {
            String words = Jsoup.parse(Files.readString(item.path(), StandardCharsets.ISO_8859_1))
                    .text();
            return List.of(new TextBlock(Section.DESCRIPTION, "", "", item.file(), 0, words));
        }
        try (InputStream document = Files.newInputStream(item.path())) {
            return new GazetteReader().read(item.file(), document).text();
        } catch (UnreadableGazetteException e) {
            return List.of();
        }
    }
}

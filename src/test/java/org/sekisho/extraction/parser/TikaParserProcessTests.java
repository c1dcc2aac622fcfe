package org.sekisho.extraction.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.extraction.ExtractedText;
import org.sekisho.extraction.ExtractionSettings;
import org.sekisho.extraction.TestSettings;
import org.sekisho.extraction.UnreadReason;
import org.sekisho.extraction.UnreadableDocumentException;

/** A parser process that a document kills costs that document and nothing else. */
class TikaParserProcessTests {

    @TempDir
    Path folder;

    private TikaTextExtractor extractor;

    @BeforeEach
    void start() {
        ExtractionSettings settings = TestSettings.with(folder, "parser-heap", "64MB", "time-limit", "3s");
        extractor = new TikaTextExtractor(settings, "deadly-tika-config.xml");
    }

    @AfterEach
    void stop() throws IOException {
        extractor.close();
    }

    @ParameterizedTest
    @CsvSource({"exit, CRASHED", "hang, TIMED_OUT", "eat memory, OUT_OF_MEMORY", "overflow, CRASHED"})
    void outlivesADocumentThatKillsItsParserAndReadsTheNext(String order, UnreadReason reason) throws Exception {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> extract(order))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.getMessage()).doesNotContain(order);
                });

        assertThat(extract("a harmless text").pages())
                .singleElement()
                .satisfies(page -> assertThat(page.paragraphs().get(0).words()).isEqualTo("a harmless text"));
    }

    private ExtractedText extract(String order) throws IOException, UnreadableDocumentException {
        return extractor.extract("order.txt", Files.writeString(Files.createTempFile(folder, "order", ""), order));
    }
}

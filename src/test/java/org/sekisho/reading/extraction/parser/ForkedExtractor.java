package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.nio.file.Path;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.sekisho.reading.extraction.InstalledOcr;
import org.sekisho.reading.extraction.PageLooker;
import org.sekisho.reading.extraction.RecognisedPage;
import org.sekisho.reading.extraction.Sight;
import org.sekisho.reading.extraction.TextExtractor;
import org.sekisho.reading.extraction.UnreadableDocumentException;

/** The extractor as a night uses it, for tests of what comes before and behind it. */
public final class ForkedExtractor implements TextExtractor, PageLooker, AutoCloseable {

    private final TikaTextExtractor extractor;

    public ForkedExtractor(ExtractionSettings settings) {
        this.extractor = forked(settings, "tika-config.xml");
    }

    /** With the Tesseract of this machine, and the same lot for all. */
    static TikaTextExtractor forked(ExtractionSettings settings, String tikaConfig) {
        TikaLines.Order lines = new TikaLines.Order(InstalledOcr.of(settings).usableLanguages(), 7);
        return new TikaTextExtractor(settings, tikaConfig, () -> lines);
    }

    @Override
    public ExtractedText extract(String name, Path file) throws UnreadableDocumentException {
        return extractor.extract(name, file);
    }

    @Override
    public RecognisedPage look(Path file, Sight sight, String languages, boolean findOrientation)
            throws UnreadableDocumentException {
        return extractor.look(file, sight, languages, findOrientation);
    }

    @Override
    public void close() throws IOException {
        extractor.close();
    }
}

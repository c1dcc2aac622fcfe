package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.sekisho.reading.extraction.InstalledOcr;
import org.sekisho.reading.extraction.PageLooker;
import org.sekisho.reading.extraction.RecognisedPage;
import org.sekisho.reading.extraction.Sight;
import org.sekisho.reading.extraction.TestSettings;
import org.sekisho.reading.extraction.TextExtractor;
import org.sekisho.reading.extraction.UnreadableDocumentException;

/** The extractor as a night uses it, for tests of what comes before and behind it. */
public final class ForkedExtractor implements TextExtractor, PageLooker, AutoCloseable {

    private final TikaTextExtractor extractor;

    public ForkedExtractor(ExtractionSettings settings) {
        this.extractor = forked(settings, "tika-config.xml");
    }

    /** One for all tests of this process that need nothing special of it, with the settings as they are shipped. */
    public static ForkedExtractor shared() {
        return Shared.EXTRACTOR;
    }

    public static ExtractionSettings sharedSettings() {
        return Shared.SETTINGS;
    }

    /** It ends with the tests. */
    private static final class Shared {

        private static final ExtractionSettings SETTINGS = TestSettings.with(folder());
        private static final ForkedExtractor EXTRACTOR = new ForkedExtractor(SETTINGS);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Shared::end, "stop the parser of the tests"));
        }

        private static Path folder() {
            try {
                return Files.createDirectories(Path.of("target", "parser-" + Integer.getInteger("tests.fork", 1))
                        .toAbsolutePath());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void end() {
            try {
                EXTRACTOR.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
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

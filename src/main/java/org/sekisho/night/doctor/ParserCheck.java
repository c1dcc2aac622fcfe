package org.sekisho.night.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.sekisho.reading.extraction.TextExtractor;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether a parser process starts, and reads a PDF of one page as it is. */
@Component
public class ParserCheck implements Check {

    private static final String DOCUMENT = "one-page.pdf";
    private static final String WORDS = "A barrier that opens by itself.";

    private final ObjectProvider<TextExtractor> extractor;
    private final ExtractionSettings settings;

    ParserCheck(ObjectProvider<TextExtractor> extractor, ExtractionSettings settings) {
        this.extractor = extractor;
        this.settings = settings;
    }

    @Override
    public Finding look() throws IOException {
        Files.createDirectories(settings.folder());
        Path file = Files.createTempFile(settings.folder(), "doctor-", ".pdf");
        try (InputStream document = Objects.requireNonNull(ParserCheck.class.getResourceAsStream(DOCUMENT))) {
            Files.copy(document, file, StandardCopyOption.REPLACE_EXISTING);
            long start = System.nanoTime();
            ExtractedText text = extractor.getObject().extract(DOCUMENT, file);
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            return WORDS.equals(words(text))
                    ? Finding.ok("started and read a page in %d ms".formatted(took))
                    : Finding.wrong(
                            "the parser process read something else than the page says",
                            "its libraries do not fit: build the program anew (mvn -DskipTests clean package)");
        } catch (UnreadableDocumentException e) {
            return Finding.wrong(
                    "the parser process could not read a sound PDF: %s".formatted(e.reason()),
                    "see `java` and `folders` above; sekisho.extraction.parser-heap and .time-limit may be too small");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String words(ExtractedText text) {
        return text.pages().stream()
                .flatMap(page -> page.paragraphs().stream())
                .map(ExtractedText.Paragraph::words)
                .collect(Collectors.joining(" "));
    }
}

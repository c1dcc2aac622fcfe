package org.sekisho.night.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.finding.entity.NameModel;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.sekisho.reading.extraction.OcrAvailability;
import org.sekisho.reading.extraction.TextExtractor;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.springframework.beans.factory.ObjectProvider;

/** Checks of what filings are read with, and of the inboxes they are read from. */
final class ReadingChecks {

    private ReadingChecks() {}

    /** The inboxes are there, and what is in them can be opened. That they can be written to is not asked for. */
    record InboxesCheck(BatchSettings run, DoctorSettings settings) implements Doctor.Check {

        @Override
        public Finding look() throws IOException {
            List<Finding> findings = new ArrayList<>();
            for (Path inbox : run.inboxes()) {
                findings.add(look(inbox));
            }
            return Finding.of(findings);
        }

        /** Names of files may tell what a filing is about, so they are counted and not told. */
        private Finding look(Path inbox) throws IOException {
            if (!Files.exists(inbox)) {
                return Finding.wrong(inbox + " is not there", "mount it, or mend sekisho.run.inboxes");
            }
            List<Path> sample;
            try (Stream<Path> all = Files.walk(inbox.toRealPath())) {
                sample = all.filter(Files::isRegularFile)
                        .limit(settings.filesPerInbox())
                        .toList();
            } catch (IOException | UncheckedIOException denied) {
                return Finding.wrong("%s, or a folder in it, cannot be listed".formatted(inbox), rights(inbox));
            }
            long closed = sample.stream().filter(file -> !canBeOpened(file)).count();
            return closed == 0
                    ? Finding.ok("%s: %d files looked at, all can be read".formatted(inbox, sample.size()))
                    : Finding.warning(
                            "%s: %d of %d files looked at cannot be read".formatted(inbox, closed, sample.size()),
                            rights(inbox));
        }

        private static String rights(Path inbox) {
            return "give %1$s the right to read it: setfacl -R -m u:%1$s:rX %2$s"
                    .formatted(System.getProperty("user.name"), inbox);
        }

        private static boolean canBeOpened(Path file) {
            try (InputStream content = Files.newInputStream(file)) {
                return content.read() >= -1;
            } catch (IOException denied) {
                return false;
            }
        }
    }

    /** The language model for names is in the program, whole. */
    record ModelsCheck() implements Doctor.Check {

        @Override
        public Finding look() {
            long start = System.nanoTime();
            if (!NameModel.isThere()) {
                return Finding.wrong(
                        "the model for English names is missing from the program",
                        "build it anew: mvn -DskipTests clean package");
            }
            NameModel.load();
            return Finding.ok("the model for English names loads in %d ms"
                    .formatted(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
        }
    }

    /** A parser process starts, and reads a PDF of one page as it is. */
    record ParserCheck(ObjectProvider<TextExtractor> extractor, ExtractionSettings settings) implements Doctor.Check {

        private static final String DOCUMENT = "one-page.pdf";
        private static final String WORDS = "A barrier that opens by itself.";

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

    /** Tesseract is installed, with the languages of the settings. */
    record OcrCheck(OcrAvailability available, ExtractionSettings settings) implements Doctor.Check {

        @Override
        public Finding look() {
            if (!settings.ocr().enabled()) {
                return Finding.ok(
                        "off by sekisho.extraction.ocr.enabled: pages and pictures without text stay unscreenable");
            }
            String found = available
                    .found()
                    .map(there -> "Tesseract %s reads %s of the languages %s"
                            .formatted(
                                    there.version(),
                                    available.usableLanguages(),
                                    settings.ocr().languages()))
                    .orElse("Tesseract is not installed: pages and pictures without text stay unscreenable");
            return available
                    .advice()
                    .map(advice -> Finding.warning(found, advice))
                    .orElseGet(() -> Finding.ok(found));
        }
    }
}

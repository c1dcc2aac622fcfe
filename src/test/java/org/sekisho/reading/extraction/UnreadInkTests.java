package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.sekisho.reading.extraction.parser.ForkedExtractor;

/** Words that are seen on a page of a PDF and are no text there: they are recognised, or the page is unread. */
@Tag("whole")
class UnreadInkTests {

    private static final String[] WORDS = {
        "ring laser gyroscope", "quantum key receiver", "frequency hopping radio", "night vision camera tube"
    };

    private static Path folder;
    private static RecognisedPages recognition;

    @BeforeContainer
    static void start() throws IOException {
        folder = Files.createTempDirectory("ink");
        InstalledOcr.require(folder);
        recognition = RecognisedPagesFixture.with(ForkedExtractor.shared(), ForkedExtractor.sharedSettings());
    }

    /** Without anybody who recognises it is told all the same. */
    @Property(tries = 14, seed = "20261129")
    void isReadOrTold(
            @ForAll DrawnWords way,
            @ForAll @IntRange(max = 3) int which,
            @ForAll @IntRange(min = 7, max = 30) int size,
            @ForAll @IntRange(min = 1, max = 2) int pages,
            @ForAll long seed)
            throws Exception {
        Path file = file(way.pdf(WORDS[which], size, pages, new Random(seed)));

        ExtractedText alone = ForkedExtractor.shared().extract("a.pdf", file);
        assertThat(words(alone).contains(WORDS[which]) || !alone.unread().isEmpty())
                .as("%s of size %d", way, size)
                .isTrue();
        ExtractedText text = recognition.complete("a.pdf", file, alone, "en");
        String read = words(text);
        long missing = Stream.of(WORDS[which].split(" "))
                .filter(word -> !read.contains(word))
                .count();
        assertThat(missing <= 1 || !text.unread().isEmpty()) // recognising errs in a letter now and then
                .as("%s of size %d: %s", way, size, read.substring(Math.max(0, read.length() - 100)))
                .isTrue();
    }

    @Property(tries = 6, seed = "20261129")
    void isNothingOnPagesOfTextWithTablesAndFiguresAndTheirSigns(@ForAll long seed) throws Exception {
        Path file = file(DrawnFigures.pdf(new Random(seed)));

        assertThat(recognition
                        .complete("a.pdf", file, ForkedExtractor.shared().extract("a.pdf", file), "en")
                        .unread())
                .extracting(UnreadPart::summary)
                .isEmpty();
    }

    private static Path file(byte[] document) throws IOException {
        return Files.write(folder.resolve("a.pdf"), document);
    }

    private static String words(ExtractedText text) {
        return text.pages().stream()
                .flatMap(page -> page.paragraphs().stream())
                .map(ExtractedText.Paragraph::words)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ");
    }
}

package org.sekisho.reading.extraction.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.sekisho.reading.extraction.TestSettings;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;

/** A parser process that a document kills costs that document and nothing else. */
@Tag("whole")
class TikaParserProcessTests {

    @TempDir
    static Path folder;

    private static TikaTextExtractor shared;

    @BeforeAll
    static void start() {
        shared = with("30s");
    }

    @AfterAll
    static void stop() throws IOException {
        shared.close();
    }

    private static TikaTextExtractor with(String timeLimit) {
        ExtractionSettings settings = TestSettings.with(
                folder, "parser-heap", "64MB", "time-limit", timeLimit, "limits.page-time", "1s", "recycle-after", "3");
        return ForkedExtractor.forked(settings, "deadly-tika-config.xml");
    }

    @ParameterizedTest
    @CsvSource({"exit, 30s, CRASHED", "hang, 5s, TIMED_OUT", "eat memory, 30s, OUT_OF_MEMORY", "overflow, 30s, CRASHED"
    })
    void outlivesADocumentThatKillsItsParserAndReadsTheNext(String order, String timeLimit, UnreadReason reason)
            throws Exception {
        try (TikaTextExtractor brief = with(timeLimit)) {
            TikaTextExtractor extractor = timeLimit.equals("30s") ? shared : brief;
            assertThatExceptionOfType(UnreadableDocumentException.class)
                    .isThrownBy(() -> extract(extractor, order))
                    .satisfies(e -> {
                        assertThat(e.reason()).isEqualTo(reason);
                        assertThat(e.getMessage()).doesNotContain(order);
                    });

            assertThat(wordsOf(extract(extractor, "a harmless text"))).containsExactly("a harmless text");
        }
    }

    /** The clock ends the process of a page that asks no more, long before the document's time is up. */
    @ParameterizedTest
    @CsvSource({"exit, CRASHED", "hang, TIMED_OUT", "eat, OUT_OF_MEMORY"})
    void readsADocumentOnceMoreWithoutThePageThatEndsTheProcess(String order, UnreadReason reason) throws Exception {
        ExtractedText text = extract(shared, "pages: first %s third".formatted(order));

        assertThat(wordsOf(text)).containsExactly("first", "third");
        assertThat(text.unread()).singleElement().satisfies(part -> {
            assertThat(part.page()).isEqualTo(2);
            assertThat(part.reason()).isEqualTo(reason);
        });
    }

    @Test
    void keepsThePagesBeforeItsTimeWasUpAndNamesTheOthers() throws Exception {
        ExtractedText text = extract(shared, "pages: first hang hang hang hang last");

        assertThat(wordsOf(text)).startsWith("first").doesNotContain("last");
        assertThat(text.unread()).extracting(UnreadPart::reason).containsOnly(UnreadReason.TIMED_OUT);
        assertThat(text.unread()).extracting(UnreadPart::page).contains(2);
        assertThat(text.unread()).anyMatch(part -> part.detail().endsWith(" to 6"));
    }

    @Test
    void isReplacedAfterSoManyDocumentsAndLeavesNothingOfThemInItsFolder() throws Exception {
        Set<Long> others = children(); // such as the database of other tests
        Set<Long> processes = new HashSet<>();
        try (TikaTextExtractor recycling = with("30s")) {
            for (int i = 0; i < 7; i++) {
                extract(recycling, "pages: a harmless text");
                processes.addAll(children());
                try (Stream<Path> files = Files.walk(folder)) {
                    assertThat(files.filter(Files::isRegularFile)
                                    .map(file -> file.getFileName().toString()))
                            .noneMatch(name -> name.equals("pages") || name.startsWith("apache-tika"));
                }
            }
        }
        processes.removeAll(others);
        assertThat(processes).hasSize(3);
    }

    /** Each start costs seconds of processor; a build compiles all of it by the quick compiler only. */
    @Test
    void isNotStartedWhileAWarmOneIsIdleAndIsCompiledAsItsParentIs() throws Exception {
        List<String> own = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:Tiered"))
                .toList();
        Set<Long> others = children();
        try (TikaTextExtractor several =
                ForkedExtractor.forked(TestSettings.with(folder, "processes", "3"), "deadly-tika-config.xml")) {
            for (int i = 0; i < 3; i++) {
                extract(several, "a harmless text");
            }

            assertThat(ProcessHandle.current().children().filter(child -> !others.contains(child.pid())))
                    .singleElement()
                    .satisfies(child -> assertThat(started(child))
                            .contains("TikaParserMain")
                            .contains(own));
        }
    }

    private static String started(ProcessHandle process) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                .replace('\0', ' ');
    }

    private static Set<Long> children() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private static List<String> wordsOf(ExtractedText text) {
        return text.pages().stream()
                .flatMap(page -> page.paragraphs().stream())
                .map(ExtractedText.Paragraph::words)
                .toList();
    }

    private static ExtractedText extract(TikaTextExtractor extractor, String order)
            throws IOException, UnreadableDocumentException {
        return extractor.extract("order.txt", Files.writeString(Files.createTempFile(folder, "order", ""), order));
    }
}

package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Supplier;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.sekisho.reading.extraction.PageLooker;
import org.sekisho.reading.extraction.RecognisedPage;
import org.sekisho.reading.extraction.Sight;
import org.sekisho.reading.extraction.TextExtractor;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads PDF, office and text files in a few forked processes, so that a document that hangs, eats memory or kills its
 * parser costs itself and nothing else. The processes start with the first documents and stay until this is closed.
 */
@Component
class TikaTextExtractor implements TextExtractor, PageLooker, AutoCloseable {

    /** Processes waiting for a document, the warmest first; an unstarted one starts when all others are busy. */
    private final BlockingDeque<TikaParserProcess> idle = new LinkedBlockingDeque<>();

    private final List<TikaParserProcess> processes = new ArrayList<>();
    private final ExtractionSettings settings;
    private final Supplier<TikaLines.Order> lines;

    @Autowired
    TikaTextExtractor(ExtractionSettings settings, JdbcLineLot lot) {
        this(settings, "tika-config.xml", lot::order);
    }

    /** @param tikaConfig resource that says what the processes may read */
    TikaTextExtractor(ExtractionSettings settings, String tikaConfig, Supplier<TikaLines.Order> lines) {
        this.settings = settings;
        this.lines = lines;
        for (int i = 0; i < settings.processes(); i++) {
            processes.add(new TikaParserProcess(settings, tikaConfig));
        }
        idle.addAll(processes);
    }

    @Override
    public ExtractedText extract(String name, Path file) throws UnreadableDocumentException {
        try {
            if (Files.size(file) == 0) {
                throw new UnreadableDocumentException(UnreadReason.EMPTY, "");
            }
            TikaParserProcess process = idle.take();
            try {
                return new TikaReading(name, file, process, lines.get(), settings).text();
            } finally {
                idle.addFirst(process);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The copy for the parser process is gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a document was being read", e);
        }
    }

    @Override
    public RecognisedPage look(Path file, Sight sight, String languages, boolean findOrientation)
            throws UnreadableDocumentException {
        LookOrder order = LookOrder.of(sight, languages, findOrientation, settings.ocr());
        try {
            TikaParserProcess process = idle.take();
            try {
                return TikaLook.of(process.look(file, order));
            } finally {
                idle.addFirst(process);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a page was being looked at", e);
        }
    }

    @Override
    public void close() throws IOException {
        for (TikaParserProcess process : processes) {
            process.close();
        }
    }

    /**
     * Reads one document through a parser process. When a page ends the process, the document is read once more without
     * that page, as long as there is time; when all is tried, the journal's text is what was read.
     */
    static final class TikaReading {

        /** Deadly pages of one document after which it is not worth another process. */
        private static final int MOST_DEADLY_PAGES = 3;

        private static final Duration WORTH_A_TRY = Duration.ofSeconds(1);

        private final TikaText text;
        private final Path file;
        private final TikaParserProcess process;
        private final TikaLines.Order lines;
        private final long end;
        private final SortedMap<Integer, UnreadReason> leftOut = new TreeMap<>();
        private boolean crashedBefore;

        TikaReading(
                String name, Path file, TikaParserProcess process, TikaLines.Order lines, ExtractionSettings settings) {
            this.text = new TikaText(name);
            this.file = file;
            this.process = process;
            this.lines = lines;
            this.end = System.nanoTime() + settings.timeLimit().toNanos();
        }

        /** @throws UnreadableDocumentException if there is not a word of it */
        ExtractedText text() throws UnreadableDocumentException, InterruptedException {
            while (true) {
                TikaParserProcess.Answer answer = process.parse(file, leftOut, lines, timeLeft());
                Optional<UnreadReason> death = TikaOutcome.deathOf(answer.result());
                if (death.isEmpty()) {
                    return text.whole(TikaOutcome.partsOf(answer.result()));
                }
                if (!mayTryAgain(death.get(), answer.journal())) {
                    return text.soFar(death.get(), answer.journal());
                }
            }
        }

        private Duration timeLeft() {
            return Duration.ofNanos(Math.max(end - System.nanoTime(), WORTH_A_TRY.toNanos()));
        }

        /** Tells whether to try again: the process may have died of something else, so a crash is not believed at once. */
        private boolean mayTryAgain(UnreadReason death, PageJournal.Found journal) {
            if (end - System.nanoTime() < WORTH_A_TRY.toNanos()) {
                return false;
            }
            if (death == UnreadReason.CRASHED && !crashedBefore) {
                crashedBefore = true;
                return true;
            }
            int deadly = journal.unfinished();
            if (deadly == 0 || leftOut.size() == MOST_DEADLY_PAGES) {
                return false;
            }
            leftOut.put(deadly, death);
            return true;
        }
    }
}

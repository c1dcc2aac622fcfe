package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
}

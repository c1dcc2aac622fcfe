package org.sekisho.extraction.parser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.pipes.PipesResult;
import org.sekisho.extraction.ExtractedText;
import org.sekisho.extraction.ExtractionSettings;
import org.sekisho.extraction.TextExtractor;
import org.sekisho.extraction.UnreadPart;
import org.sekisho.extraction.UnreadReason;
import org.sekisho.extraction.UnreadableDocumentException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads PDF, office and text files in a few forked processes, so that a document that hangs, eats memory or kills its
 * parser costs itself and nothing else. The processes start with the first documents and stay until this is closed.
 */
@Component
class TikaTextExtractor implements TextExtractor, AutoCloseable {

    private final BlockingQueue<TikaParserProcess> idle = new LinkedBlockingQueue<>();
    private final List<TikaParserProcess> processes = new ArrayList<>();

    @Autowired
    TikaTextExtractor(ExtractionSettings settings) {
        this(settings, "tika-config.xml");
    }

    /** The resource says what the processes may read. */
    TikaTextExtractor(ExtractionSettings settings, String tikaConfig) {
        for (int i = 0; i < settings.processes(); i++) {
            processes.add(new TikaParserProcess(settings, tikaConfig));
        }
        idle.addAll(processes);
    }

    @Override
    public ExtractedText extract(String name, Path file) throws UnreadableDocumentException {
        List<Metadata> parts = TikaOutcome.partsOf(parse(file));
        Metadata document = parts.get(0);
        TikaOutcome.check(document);
        XhtmlPages pages = pagesOf(name, document);
        List<ExtractedText.Page> all = new ArrayList<>(pages.pages());
        List<UnreadPart> unread = new ArrayList<>(pages.unread());
        for (int i = 1; i < parts.size(); i++) {
            addAttachment(name, i, parts.get(i), all, unread);
        }
        return new ExtractedText(document.get(TikaCoreProperties.TITLE), all, unread);
    }

    private static void addAttachment(
            String name, int number, Metadata part, List<ExtractedText.Page> pages, List<UnreadPart> unread) {
        if (TikaOutcome.isImage(part)) {
            return; // the figures of a text
        }
        String which = "attachment " + number;
        try {
            TikaOutcome.check(part);
            XhtmlPages attached = pagesOf(name, part);
            attached.pages().forEach(page -> pages.add(new ExtractedText.Page(0, page.paragraphs())));
            attached.unread()
                    .forEach(gap -> unread.add(new UnreadPart(name, 0, gap.reason(), which + ", " + gap.detail())));
        } catch (UnreadableDocumentException e) {
            unread.add(new UnreadPart(name, 0, e.reason(), which + ": " + e.detail()));
        }
    }

    private static XhtmlPages pagesOf(String name, Metadata part) throws UnreadableDocumentException {
        String content = part.get(TikaCoreProperties.TIKA_CONTENT);
        boolean plain = TikaOutcome.typeOf(part).startsWith("text/")
                && !TikaOutcome.typeOf(part).contains("html");
        return XhtmlPages.read(name, content == null ? "" : content, plain);
    }

    /** Reads it once more if the process died, for it may have died of something else than the document. */
    private PipesResult parse(Path file) throws UnreadableDocumentException {
        try {
            if (Files.size(file) == 0) {
                throw new UnreadableDocumentException(UnreadReason.EMPTY, "");
            }
            TikaParserProcess process = idle.take();
            try {
                PipesResult result = process.parse(file);
                return result.getStatus() == PipesResult.STATUS.UNSPECIFIED_CRASH ? process.parse(file) : result;
            } finally {
                idle.add(process);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The copy for the parser process is gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a document was being read", e);
        }
    }

    @Override
    public void close() throws IOException {
        for (TikaParserProcess process : processes) {
            process.close();
        }
    }
}

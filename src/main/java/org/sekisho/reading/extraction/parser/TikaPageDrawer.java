package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.sekisho.reading.extraction.PageDrawer;
import org.sekisho.reading.extraction.PageImage;
import org.sekisho.reading.extraction.PageImage.NoPageImage;
import org.sekisho.reading.extraction.PageSize;
import org.sekisho.reading.extraction.parser.TikaDrawing.DrawingOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Draws pages in a parser process of its own, which has parsers for PDF and pictures only. It starts with the first page
 * and ends when nobody has asked for a while.
 */
@Component
class TikaPageDrawer implements PageDrawer, AutoCloseable {

    private final ExtractionSettings settings;
    private final String tikaConfig;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(TikaPageDrawer::clockThread);
    private @Nullable TikaParserProcess process;
    private @Nullable Future<?> end;
    private long idleSince;
    private boolean closed;

    @Autowired
    TikaPageDrawer(ExtractionSettings settings) {
        this(settings, "tika-drawing-config.xml");
    }

    /** @param tikaConfig resource that says what the process may draw */
    TikaPageDrawer(ExtractionSettings settings, String tikaConfig) {
        this.settings = settings;
        this.tikaConfig = tikaConfig;
    }

    private static Thread clockThread(Runnable work) {
        Thread thread = new Thread(work, "page-drawer-idle");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized PageImage draw(Path file, int page, PageSize size) throws InterruptedException {
        if (closed) {
            throw new IllegalStateException("Pages are drawn no more: Sekisho is stopping");
        }
        if (process == null) {
            process = new TikaParserProcess(settings, tikaConfig);
        }
        DrawingOrder order = new DrawingOrder(page, size.longSide());
        try {
            PageImage image = draw(file, order, process);
            return isCrash(image) ? draw(file, order, process) : image; // it may have died of something else
        } finally {
            endWhenIdle();
        }
    }

    private PageImage draw(Path file, DrawingOrder order, TikaParserProcess by) throws InterruptedException {
        return TikaDrawing.of(by.draw(file, order, settings.pageImages().timeLimit()));
    }

    private static boolean isCrash(PageImage image) {
        return image.equals(new PageImage.None(NoPageImage.CRASHED));
    }

    private synchronized void endWhenIdle() {
        if (end != null) {
            end.cancel(false);
        }
        idleSince = System.nanoTime();
        end = clock.schedule(this::endIfIdle, settings.pageImages().idle().toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void endIfIdle() {
        Duration idle = Duration.ofNanos(System.nanoTime() - idleSince);
        if (idle.compareTo(settings.pageImages().idle()) >= 0) {
            endProcess();
        }
    }

    private void endProcess() {
        if (process != null) {
            try {
                process.close();
            } catch (IOException e) {
                throw new UncheckedIOException("The folder of the process that draws pages cannot be wiped", e);
            } finally {
                process = null;
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        clock.shutdownNow();
        endProcess();
    }
}

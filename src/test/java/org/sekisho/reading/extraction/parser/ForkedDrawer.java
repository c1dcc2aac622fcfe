package org.sekisho.reading.extraction.parser;

import java.nio.file.Path;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.sekisho.reading.extraction.PageDrawer;
import org.sekisho.reading.extraction.PageImage;
import org.sekisho.reading.extraction.PageSize;

/** The drawer as the desk uses it, for tests of what comes before and behind it. */
public final class ForkedDrawer implements PageDrawer, AutoCloseable {

    private final TikaPageDrawer drawer;

    public ForkedDrawer(ExtractionSettings settings) {
        this.drawer = new TikaPageDrawer(settings);
    }

    @Override
    public PageImage draw(Path file, int page, PageSize size) throws InterruptedException {
        return drawer.draw(file, page, size);
    }

    @Override
    public void close() {
        drawer.close();
    }
}

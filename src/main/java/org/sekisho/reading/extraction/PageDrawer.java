package org.sekisho.reading.extraction;

import java.nio.file.Path;

/** Draws pages of a document, one after the other. */
public interface PageDrawer {

    /**
     * Draws a page.
     *
     * @param page from 1
     */
    PageImage draw(Path file, int page, PageSize size) throws InterruptedException;
}

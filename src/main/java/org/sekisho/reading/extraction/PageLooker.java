package org.sekisho.reading.extraction;

import java.nio.file.Path;

/** Looks at a page or a picture of a document and recognises its words. Safe to share between threads. */
public interface PageLooker {

    /**
     * Looks at a page or picture.
     *
     * @param languages Tesseract's names of them, joined by {@code +}
     * @param findOrientation whether to find out first how the page lies, for which Tesseract needs a model of its own
     * @throws UnreadableDocumentException if it could not be looked at, or took too long
     */
    RecognisedPage look(Path file, Sight sight, String languages, boolean findOrientation)
            throws UnreadableDocumentException;
}

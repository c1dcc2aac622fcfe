package org.sekisho.reading.extraction;

import java.nio.file.Path;

/** Reads the words of one document that is in no office format. Safe to share between threads. */
public interface TextExtractor {

    /**
     * Reads all of a document.
     *
     * @param name the document's name inside its filing, a hint and no more: the type is told by content
     * @return its pages; a page without text is there, and empty
     */
    ExtractedText extract(String name, Path file) throws UnreadableDocumentException;
}

package org.sekisho.reading.extraction;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads pages that are only pictures (OCR). Safe to share between threads. */
public interface PageRecognition {

    /**
     * Reads the pages of a document that have no usable text, as far as it can.
     *
     * @param document its name inside its filing, to point at
     * @param file its bytes
     * @param text what could be read of it so far
     * @param language the language it is said to be in, two letters; null if nobody says
     * @return the text with what was recognised, marked as such. Pages that were recognised well are unread no longer
     */
    ExtractedText complete(String document, Path file, ExtractedText text, @Nullable String language);
}

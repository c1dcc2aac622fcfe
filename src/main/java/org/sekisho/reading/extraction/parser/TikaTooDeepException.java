package org.sekisho.reading.extraction.parser;

import org.apache.tika.exception.TikaException;

/** Thrown when a document lies deeper inside documents than the limit. Known to the parent by its name. */
class TikaTooDeepException extends TikaException {

    private static final long serialVersionUID = 1L;

    TikaTooDeepException() {
        super("Too many documents lie inside each other");
    }
}

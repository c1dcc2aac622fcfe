package org.sekisho.reading.extraction.parser;

import org.apache.tika.exception.TikaException;

/** Thrown when something unpacks to more than the limit. Known to the parent by its name. */
class TikaBombException extends TikaException {

    private static final long serialVersionUID = 1L;

    TikaBombException() {
        super("Something unpacks to more than the limit");
    }
}

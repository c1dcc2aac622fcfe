package org.sekisho.reading.gazette.xml;

/** A document is larger, deeper or more entangled than the reader's limits. The message says where, and quotes nothing. */
public class BeyondLimitException extends BrokenFormatException {

    private static final long serialVersionUID = 1L;

    BeyondLimitException(String message) {
        super(message);
    }
}

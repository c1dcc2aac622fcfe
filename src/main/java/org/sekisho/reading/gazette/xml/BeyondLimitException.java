package org.sekisho.reading.gazette.xml;

/** Thrown if a document is larger, deeper or more entangled than the limits. Says where, and quotes nothing. */
public class BeyondLimitException extends BrokenFormatException {

    private static final long serialVersionUID = 1L;

    BeyondLimitException(String message) {
        super(message);
    }
}

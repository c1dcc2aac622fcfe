package org.sekisho.gazette;

/** The document is of a known format and cannot be read in full. The message says why, and quotes nothing. */
public class UnreadableGazetteException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableGazetteException(String message, Throwable cause) {
        super(message, cause);
    }

    public UnreadableGazetteException(String message) {
        super(message);
    }
}

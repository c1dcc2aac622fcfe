package org.sekisho.gazette;

/** A document is in no office's format, or cannot be read in full. The message says why, and quotes nothing. */
public class UnreadableGazetteException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableGazetteException(String message, Throwable cause) {
        super(message, cause);
    }

    public UnreadableGazetteException(String message) {
        super(message);
    }
}

package org.sekisho.gazette;

/** A document does not keep to its format, or breaks off. The message says where, and quotes nothing. */
class BrokenFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenFormatException(String message, Throwable cause) {
        super(message, cause);
    }

    BrokenFormatException(String message) {
        super(message);
    }
}

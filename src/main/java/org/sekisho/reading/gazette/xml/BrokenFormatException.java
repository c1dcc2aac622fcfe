package org.sekisho.reading.gazette.xml;

/** Thrown when a document does not keep to its format, or breaks off. The message says where, and quotes nothing. */
public class BrokenFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    public BrokenFormatException(String message, Throwable cause) {
        super(message, cause);
    }

    public BrokenFormatException(String message) {
        super(message);
    }
}

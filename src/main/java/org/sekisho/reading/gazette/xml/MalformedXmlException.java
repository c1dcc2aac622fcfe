package org.sekisho.reading.gazette.xml;

/** Thrown when a document is meant to be XML and is not well-formed. The message says where, and quotes nothing. */
public class MalformedXmlException extends BrokenFormatException {

    private static final long serialVersionUID = 1L;

    MalformedXmlException(String message) {
        super(message);
    }
}

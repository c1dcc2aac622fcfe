package org.sekisho.reading.gazette.xml;

/** A document that is meant to be XML and is not. The message says where, and quotes nothing. */
public class MalformedXmlException extends BrokenFormatException {

    private static final long serialVersionUID = 1L;

    MalformedXmlException(String message) {
        super(message);
    }
}

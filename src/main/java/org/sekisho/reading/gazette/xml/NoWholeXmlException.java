package org.sekisho.reading.gazette.xml;

/** Thrown when a document cannot be had whole as a tree. The message says where and why, and quotes nothing. */
public class NoWholeXmlException extends Exception {

    private static final long serialVersionUID = 1L;

    NoWholeXmlException(Exception broken) {
        super(broken.getMessage(), broken);
    }
}

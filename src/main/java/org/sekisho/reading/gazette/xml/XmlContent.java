package org.sekisho.reading.gazette.xml;

/** Content of an element: words, or another element. */
public sealed interface XmlContent permits XmlElement, XmlWords {

    /** The line of the document on which it begins, from 1; for words, the line of their element. */
    int line();
}

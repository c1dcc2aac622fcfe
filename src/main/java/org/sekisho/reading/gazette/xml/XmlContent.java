package org.sekisho.reading.gazette.xml;

/** What stands in an element: words, or another element. */
public sealed interface XmlContent permits XmlElement, XmlWords {

    /** The line of the document on which it begins, from 1; of words, that of the element that they stand in. */
    int line();
}

package org.sekisho.reading.gazette.xml;

/** Characters as a document has them, blanks and all. */
public record XmlWords(String characters, int line) implements XmlContent {}

package org.sekisho.reading.gazette.xml;

/**
 * The beginning of a document.
 *
 * @param rootElement local name of the XML root element; empty if the document is not XML
 * @param namespace of the root element; empty if it has none
 * @param firstLine the first line that is not blank, for formats that are not XML
 * @param documentType the name in the document type declaration, which says what the root element ought to be; empty if
 *     there is none
 */
public record DocumentStart(String rootElement, String namespace, String firstLine, String documentType) {}

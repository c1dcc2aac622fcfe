/**
 * Reads elements, entities and words from the bytes of an XML document, with the door locked. Open {@link
 * org.sekisho.reading.gazette.xml.GazetteXml} first; {@link org.sekisho.reading.gazette.xml.WholeXml} reads a document
 * of which every character counts.
 */
@NamedInterface("gazette-xml")
@NullMarked
package org.sekisho.reading.gazette.xml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

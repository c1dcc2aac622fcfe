/**
 * From bytes to elements, entities and words of an XML document, with the door locked. Open {@link
 * org.sekisho.reading.gazette.xml.GazetteXml} first; a document of which every character counts is read by {@link
 * org.sekisho.reading.gazette.xml.WholeXml}.
 */
@NamedInterface("gazette-xml")
@NullMarked
package org.sekisho.reading.gazette.xml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

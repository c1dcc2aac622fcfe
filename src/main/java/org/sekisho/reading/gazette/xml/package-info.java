/**
 * From bytes to elements, entities and words of an XML document, with the door locked. Open {@link
 * org.sekisho.reading.gazette.xml.GazetteXml} first.
 */
@NullMarked
package org.sekisho.reading.gazette.xml;

import org.jspecify.annotations.NullMarked;

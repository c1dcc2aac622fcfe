/**
 * The formats in which patent offices write filings down, a class for each, from its bytes to a {@link
 * org.sekisho.intake.filing.Filing}; and XML as they need it: elements, entities and words, with the door locked ({@link
 * org.sekisho.reading.gazette.GazetteXml}), and documents of which every character counts ({@link
 * org.sekisho.reading.gazette.WholeXml}). Open {@link org.sekisho.reading.gazette.GazetteReader} first; to add a format, write a {@link
 * org.sekisho.reading.gazette.GazetteFormat} and name it there.
 */
@NamedInterface("gazette")
@NullMarked
package org.sekisho.reading.gazette;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

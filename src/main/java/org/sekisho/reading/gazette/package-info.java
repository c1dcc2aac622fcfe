/**
 * The formats in which patent offices write filings down, a class for each, from its bytes to a {@link
 * org.sekisho.intake.filing.Filing}. Open {@link org.sekisho.reading.gazette.GazetteReader} first; to add a format,
 * write a {@link org.sekisho.reading.gazette.xml.GazetteFormat} in its office's room and name it there.
 */
@NamedInterface("gazette")
@NullMarked
package org.sekisho.reading.gazette;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * Pages of originals as pictures for people to look at. Open {@link org.sekisho.reading.extraction.image.PageImages} first; the
 * drawing itself is done in a parser process.
 */
@NullMarked
@NamedInterface("extraction-image")
package org.sekisho.reading.extraction.image;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

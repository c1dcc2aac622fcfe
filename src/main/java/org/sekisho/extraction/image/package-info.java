/**
 * Pages of originals as pictures for people to look at. Open {@link org.sekisho.extraction.image.PageImages} first; the
 * drawing itself is done in a parser process.
 */
@NullMarked
@NamedInterface("image")
package org.sekisho.extraction.image;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

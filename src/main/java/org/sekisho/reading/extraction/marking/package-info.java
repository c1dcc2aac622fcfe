/**
 * Whether a document carries a classification marking. Open {@link org.sekisho.reading.extraction.marking.Markings} first: it
 * tells a marking from words that speak of one.
 */
@NullMarked
package org.sekisho.reading.extraction.marking;

import org.jspecify.annotations.NullMarked;

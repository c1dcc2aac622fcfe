/**
 * What the parser process is asked for and what it answers. Open {@link
 * org.sekisho.reading.extraction.parser.order.ReadingOrder} first.
 */
@NullMarked
package org.sekisho.reading.extraction.parser.order;

import org.jspecify.annotations.NullMarked;

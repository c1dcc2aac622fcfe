/**
 * From the glyphs of a printed page to its paragraphs: columns, rows, line numbers. Open {@link
 * org.sekisho.reading.extraction.page.PageLayout} first.
 */
@NullMarked
package org.sekisho.reading.extraction.page;

import org.jspecify.annotations.NullMarked;

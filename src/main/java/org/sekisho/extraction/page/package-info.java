/**
 * From the glyphs of a printed page to its paragraphs: columns, rows, line numbers. Open {@link
 * org.sekisho.extraction.page.PageLayout} first.
 */
@NullMarked
package org.sekisho.extraction.page;

import org.jspecify.annotations.NullMarked;

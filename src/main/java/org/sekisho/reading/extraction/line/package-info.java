/**
 * What a single line or word tells about itself: its script, whether it is a heading, whether it begins a paragraph.
 * Open {@link org.sekisho.reading.extraction.line.Headings} first.
 */
@NullMarked
package org.sekisho.reading.extraction.line;

import org.jspecify.annotations.NullMarked;

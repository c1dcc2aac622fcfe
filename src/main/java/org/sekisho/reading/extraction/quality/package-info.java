/**
 * Whether a page's text is what it seems: characters that stand for nothing, words that are hidden, split or written in
 * letters that only look right. Open {@link org.sekisho.reading.extraction.quality.PageQuality} first.
 */
@NullMarked
package org.sekisho.reading.extraction.quality;

import org.jspecify.annotations.NullMarked;

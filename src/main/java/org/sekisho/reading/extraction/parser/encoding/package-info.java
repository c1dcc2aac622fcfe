/**
 * How Japanese text without a declared encoding is recognised. Open {@link
 * org.sekisho.reading.extraction.parser.encoding.JapaneseEncodings} first.
 */
@NullMarked
package org.sekisho.reading.extraction.parser.encoding;

import org.jspecify.annotations.NullMarked;

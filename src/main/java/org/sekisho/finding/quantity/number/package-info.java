/**
 * Numbers as people write them: digits, words, kanji, powers of ten. Open {@link
 * org.sekisho.finding.quantity.number.Numerals} first.
 */
@NullMarked
package org.sekisho.finding.quantity.number;

import org.jspecify.annotations.NullMarked;

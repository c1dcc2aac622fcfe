/**
 * Numbers as people write them: digits, words, kanji, powers of ten. Open {@link
 * org.sekisho.entity.quantity.number.Numerals} first.
 */
@NullMarked
package org.sekisho.entity.quantity.number;

import org.jspecify.annotations.NullMarked;

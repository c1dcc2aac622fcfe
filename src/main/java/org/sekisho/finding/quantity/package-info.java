/**
 * The quantities that a text states, in English and Japanese, and what they are compared with. Open {@link
 * org.sekisho.finding.quantity.QuantityFinder} first.
 */
@NamedInterface("quantity")
@NullMarked
package org.sekisho.finding.quantity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

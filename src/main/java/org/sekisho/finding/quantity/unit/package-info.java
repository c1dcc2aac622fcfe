/**
 * Units of measure: how people write them, their UCUM codes, and what can be compared with what. Open {@link
 * org.sekisho.finding.quantity.unit.UnitOfMeasure} first. How units are written is in {@code units.csv}.
 */
@NamedInterface("quantity")
@NullMarked
package org.sekisho.finding.quantity.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

package org.sekisho.finding.quantity;

import java.util.Locale;
import org.sekisho.reading.passage.TextSpan;

/**
 * One number with its unit, as a text states it.
 *
 * @param unit the unit written after it, or that of the next number of its range or list: the 5 of {@code 5 to 10 nm}
 * @param number where the number stands
 * @param whole where number and unit stand; the number alone if the unit is another's
 * @param exponentRebuilt whether a power of ten had lost its height in the text, so that the value is our reading
 */
public record Amount(double value, UnitOfMeasure unit, TextSpan number, TextSpan whole, boolean exponentRebuilt) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s at %d to %d", value, unit.code(), whole.start(), whole.end());
    }
}

package org.sekisho.finding.quantity;

import org.jspecify.annotations.Nullable;

/**
 * A number that may be a quantity, while a text is being read.
 *
 * @param unit its unit, its own or that of a number after it; null while it has none
 * @param start where number and unit start in the comparable text, a unit before the number included
 * @param end where they end there
 */
record Draft(Numeral numeral, @Nullable UnitOfMeasure unit, int start, int end) {

    Draft withUnitOf(Draft other) {
        return new Draft(numeral, other.unit, start, end);
    }

    /** Not so a vague number of anything: several, or several pieces. */
    boolean saysHowMuch() {
        return !numeral.isVague() || unit != null && !unit.equals(UnitOfMeasure.COUNT);
    }

    boolean hasUnit() {
        return unit != null;
    }

    UnitOfMeasure unitOrCount() {
        return unit == null ? UnitOfMeasure.COUNT : unit;
    }
}

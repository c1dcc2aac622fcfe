package org.sekisho.reading.extraction;

import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingDates;

/**
 * A date that cannot be, and counts as unknown.
 *
 * @param document that says it
 * @param name of the date, as {@code filing.yml} calls it
 */
record ImpossibleDate(String document, String name) {

    /** Whether another document, such as {@code filing.yml}, says a date that can be. */
    boolean isStatedOtherwise(Bibliography whole) {
        FilingDates dates = whole.dates();
        return switch (name) {
            case "filed" -> dates.filed() != null;
            case "published" -> dates.published() != null;
            case "granted" -> dates.granted() != null;
            default -> false;
        };
    }

    UnreadPart told() {
        return new UnreadPart(document, 0, UnreadReason.IMPOSSIBLE_DATE, name);
    }
}

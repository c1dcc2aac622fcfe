package org.sekisho.finding.quantity;

import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in a text.
 *
 * @param start where it starts in the comparable text, a sign included
 * @param end where it ends there
 * @param exponentRebuilt whether a raised exponent had lost its height, so that the value is our reading: {@code 12.7 x 106}
 * @param below what it is less than, where it only says about how much, and the value is the least that it may be: {@code several hundred};
 *     null where it is exact
 */
public record Numeral(
        double value,
        int start,
        int end,
        Form form,
        boolean exponentRebuilt,
        @Nullable Double below) {

    /** An exact number. */
    public Numeral(double value, int start, int end, Form form, boolean exponentRebuilt) {
        this(value, start, end, form, exponentRebuilt, null);
    }

    boolean isVague() {
        return below != null;
    }

    /** The value, or what a vague one is less than. */
    double most() {
        return below == null ? value : below;
    }

    /** How a number is written. */
    public enum Form {
        /** 120 */
        INTEGER,
        /** 1,200 or 1.5 or 10⁻⁹ or ½: what is hardly ever a name or a reference. */
        ELABORATE,
        /** twenty-five */
        WORD,
        /** 三百 */
        KANJI
    }
}

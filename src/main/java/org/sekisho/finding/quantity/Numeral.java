package org.sekisho.finding.quantity;

/**
 * A number as it stands in a text.
 *
 * @param start where it starts in the comparable text, a sign included
 * @param end where it ends there
 * @param exponentRebuilt whether a raised exponent had lost its height, so that the value is our reading: {@code 12.7 x 106}
 */
public record Numeral(double value, int start, int end, Form form, boolean exponentRebuilt) {

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

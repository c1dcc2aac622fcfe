package org.sekisho.intake.filing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a filing's number: at most 30 letters, digits, slashes, dots and hyphens, in one of the shapes that offices use or
 * in the office's own. A number is logged, reported and written on everything, so what has another form is none: it could
 * be a word of the filing.
 *
 * @param own the shape of numbers that the office gives itself; empty if it has none of its own
 */
public record NumberForm(Pattern own) {

    /** The shapes that offices use. */
    public static final NumberForm OF_OFFICES = new NumberForm(Pattern.compile(""));

    private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9/.-]{1,30}");

    private static final Set<String> OFFICES = offices();

    private static final String DIGITS = "\\d+(?:[-/.]\\d+)*";

    /** {@code US20260401101A1}, {@code PCT/EP2026/012345}, {@code BRPI0912345-6}, {@code IN123/DEL/2005}, {@code 18/123,456}. */
    private static final Pattern OF_AN_OFFICE =
            Pattern.compile("(?:PCT[/-]?)?(?<office>[A-Z]{2})[-/.]?(?:[A-Z]{1,2}[-/.]?)?" + DIGITS
                    + "(?:/[A-Z]{2,3}/\\d{4})?(?:[-/.]?[A-Z]\\d?)?");

    private static final Pattern OF_DIGITS = Pattern.compile(DIGITS + "(?:[-/.]?[A-Z]\\d?)?");

    /** Whether this has the form of a number. */
    public boolean isOne(FilingNumber number) {
        String written = number.value();
        return CHARACTERS.matcher(written).matches()
                && (isOfAnOffice(written)
                        || OF_DIGITS.matcher(written).matches()
                        || own.matcher(written).matches());
    }

    private static boolean isOfAnOffice(String written) {
        Matcher number = OF_AN_OFFICE.matcher(written);
        return number.matches() && isOffice(number.group("office"));
    }

    /** Whether these two letters are an office's. */
    public static boolean isOffice(String letters) {
        return OFFICES.contains(letters);
    }

    private static Set<String> offices() {
        Set<String> offices = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
        offices.addAll(
                List.of("EP", "WO", "EA", "AP", "OA", "GC", "EM", "IB", "SU", "DD", "YU", "CS", "XN", "XX", "ZZ"));
        return Set.copyOf(offices);
    }
}

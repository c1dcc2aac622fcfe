package org.sekisho.reading.gazette;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;

/** Numbers as the US office prints them: zeros fill a fixed width, letters tell designs, plants and reissues. */
final class UsNumbers {

    public static final String COUNTRY = "US";

    /** The US office prints in English only; formats before 2005 therefore do not say so. */
    public static final String LANGUAGE = "en";

    private static final Pattern PADDED = Pattern.compile("([A-Z]*)0*(\\w.*)");
    private static final int LONGEST = 50;

    private UsNumbers() {}

    /** {@code US}, {@code D0701016}, {@code S1} make {@code USD701016S1}; null if there is no number. */
    public static @Nullable FilingNumber number(
            @Nullable String country, @Nullable String number, @Nullable String kind) {
        String digits = withoutBlanks(number);
        if (digits.isEmpty() || digits.length() > LONGEST) {
            return null;
        }
        Matcher padded = PADDED.matcher(digits);
        String unpadded = padded.matches() ? padded.group(1) + padded.group(2) : digits;
        String office = withoutBlanks(country);
        return FilingNumber.of((office.isEmpty() ? COUNTRY : office) + unpadded + withoutBlanks(kind))
                .orElse(null);
    }

    private static String withoutBlanks(@Nullable String written) {
        return written == null ? "" : written.replaceAll("\\s", "");
    }
}

package org.sekisho.reading.gazette;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as offices write them: {@code 20131224} or {@code 2013-12-24}. */
final class GazetteDates {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");

    private GazetteDates() {}

    /** The day; null where it is missing or no day of the calendar, such as {@code 19761100}. Never a guess. */
    public static @Nullable LocalDate day(@Nullable String written) {
        Matcher parts = WRITTEN.matcher(written == null ? "" : written.strip());
        if (!parts.matches()) {
            return null;
        }
        try {
            return LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}

package org.sekisho.intake.filing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dates that start or end clocks. Unknown stays unknown: null, never a guess. */
public record FilingDates(
        @Nullable LocalDate filed,
        @Nullable LocalDate published,
        @Nullable LocalDate granted) {

    public static final FilingDates UNKNOWN = new FilingDates(null, null, null);

    /** The same dates, of which those that cannot be are unknown. */
    public FilingDates possible() {
        return new FilingDates(
                PossibleDays.orUnknown(filed), PossibleDays.orUnknown(published), PossibleDays.orUnknown(granted));
    }

    /** Names of the dates that cannot be, as in {@code filing.yml}. */
    public List<String> impossible() {
        List<String> names = new ArrayList<>();
        add("filed", filed, names);
        add("published", published, names);
        add("granted", granted, names);
        return names;
    }

    private static void add(String name, @Nullable LocalDate day, List<String> names) {
        if (!PossibleDays.hold(day)) {
            names.add(name);
        }
    }

    /**
     * The days on which a filing can have been made, published or granted. Any other is a slip or a trick: a clock that counts
     * from the year 9999 never runs out, and its end fits no calendar of a database.
     */
    public static final class PossibleDays {

        /** The first patent act of the United States; what is older claims no priority and runs against no clock. */
        private static final LocalDate FIRST = LocalDate.of(1790, 1, 1);

        /** Publication and grant are announced ahead. */
        private static final int YEARS_AHEAD = 1;

        private PossibleDays() {}

        /** Whether the day can be; an unknown one can. */
        static boolean hold(@Nullable LocalDate day) {
            return day == null
                    || !day.isBefore(FIRST)
                            && !day.isAfter(LocalDate.now(ZoneOffset.UTC).plusYears(YEARS_AHEAD));
        }

        /** The day, or null if it cannot be. */
        public static @Nullable LocalDate orUnknown(@Nullable LocalDate day) {
            return hold(day) ? day : null;
        }
    }
}

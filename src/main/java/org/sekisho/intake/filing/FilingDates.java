package org.sekisho.intake.filing;

import java.time.LocalDate;
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

    /** Which of the dates cannot be, by what they are called in {@code filing.yml}. */
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
}

package org.sekisho.filing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The dates that start or end clocks. Unknown stays unknown: null, never a guess. */
public record FilingDates(
        @Nullable LocalDate filed,
        @Nullable LocalDate published,
        @Nullable LocalDate granted) {

    public static final FilingDates UNKNOWN = new FilingDates(null, null, null);
}

package org.sekisho.desk.deadline;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.Moments;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.review.CaseClock;
import org.sekisho.office.review.deciding.ClockChange;

/**
 * Something that gave a case another clock, to be read in its history.
 *
 * @param key of the words for what it was
 * @param because which referral or notice; empty if nothing is to be added
 * @param sourceKey of the words for where a day is known from; null if nobody stated one
 * @param clock its name; null if no clock runs from then on
 * @param until its last day; null if nobody knows it
 */
public record ClockLine(
        String at,
        String by,
        String key,
        String on,
        String because,
        @Nullable String sourceKey,
        @Nullable String clock,
        @Nullable String until) {

    /** In the order in which they came about. */
    public static List<ClockLine> of(List<ClockChange> changes, Clocks clocks, Locale language) {
        return changes.stream().map(change -> of(change, clocks, language)).toList();
    }

    private static ClockLine of(ClockChange change, Clocks clocks, Locale language) {
        CaseClock clock = change.clock();
        boolean stated = change.cause() == ClockChange.Cause.FILED;
        return new ClockLine(
                Moments.minute(change.at()),
                change.by(),
                "clock.change." + change.cause(),
                change.on().toString(),
                stated ? "" : change.because(),
                stated ? "clock.source." + change.because() : null,
                nameOf(clock, clocks, language),
                clock.lastDay() == null ? null : clock.lastDay().toString());
    }

    /** As its file has it now; as it was called when it was set off, if the file has it no more. */
    static @Nullable String nameOf(CaseClock clock, Clocks clocks, Locale language) {
        return clocks.clock(clock.jurisdiction(), clock.code())
                .map(known -> known.name().in(language))
                .orElse(clock.name());
    }
}

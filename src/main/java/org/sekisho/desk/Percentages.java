package org.sekisho.desk;

import org.jspecify.annotations.Nullable;
import org.sekisho.curation.evaluation.Interval;

/** A share with its interval, in whole per cents. */
public record Percentages(long low, long share, long high) {

    /** The share and the ends of its interval; {@code null} if nothing is known of it. */
    public static @Nullable Percentages of(@Nullable Interval interval) {
        return interval == null
                ? null
                : new Percentages(percent(interval.low()), percent(interval.share()), percent(interval.high()));
    }

    private static long percent(double share) {
        return Math.round(share * 100);
    }
}

package org.sekisho.desk.runs;

import java.time.Duration;
import java.util.Locale;

/** A time that something took: the key of the words for it, and the two numbers in them. */
record Took(String key, String first, String second) {

    private static final double SECOND = 1000;

    static Took of(Duration time) {
        if (time.toHours() > 0) {
            return new Took("took.hours", Long.toString(time.toHours()), Integer.toString(time.toMinutesPart()));
        }
        if (time.toMinutes() > 0) {
            return new Took("took.minutes", Long.toString(time.toMinutes()), Integer.toString(time.toSecondsPart()));
        }
        return new Took("took.seconds", String.format(Locale.ROOT, "%.1f", time.toMillis() / SECOND), "");
    }
}

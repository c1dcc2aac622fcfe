package org.sekisho.desk;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.format.Printer;

/** A time that something took, in the reader's language. */
record Took(MessageSource words) implements Printer<Duration> {

    private static final double SECOND = 1000;

    @Override
    public String print(Duration time, Locale language) {
        if (time.toHours() > 0) {
            return said("took.hours", language, Long.toString(time.toHours()), Integer.toString(time.toMinutesPart()));
        }
        if (time.toMinutes() > 0) {
            return said(
                    "took.minutes", language, Long.toString(time.toMinutes()), Integer.toString(time.toSecondsPart()));
        }
        return said("took.seconds", language, String.format(Locale.ROOT, "%.1f", time.toMillis() / SECOND));
    }

    private String said(String key, Locale language, Object... numbers) {
        return words.getMessage(key, numbers, language);
    }
}

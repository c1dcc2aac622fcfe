package org.sekisho;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** What of many things a test tries today: a third each day, and all of them for whoever names the test with {@code -Dtest=}. */
public final class Turn {

    static final int DAYS = 3;

    private Turn() {}

    /** Every third of them, in their order. */
    public static <T> List<T> part(List<T> all) {
        return part(all, today(), isNamed());
    }

    /** How many of so many have their turn at the least. */
    public static int part(int all) {
        return isNamed() ? all : all / DAYS;
    }

    static <T> List<T> part(List<T> all, LocalDate day, boolean named) {
        return IntStream.range(0, all.size())
                .filter(at -> named || at % DAYS == of(day))
                .mapToObj(all::get)
                .toList();
    }

    static int of(LocalDate day) {
        return Math.floorMod(day.toEpochDay(), DAYS);
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static boolean isNamed() {
        return System.getProperty("test") != null;
    }
}

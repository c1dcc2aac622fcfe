package org.sekisho;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What of many things a test tries today: a third each day, and all of them for whoever names the test with {@code
 * -Dtest=}, or asks for everything with {@code -Dtests.full}.
 */
public final class Turn {

    static final int DAYS = 3;

    private Turn() {}

    /** Every third of them, in their order. */
    public static <T> List<T> part(List<T> all) {
        return part(all, today(), isFull());
    }

    /** How many of so many have their turn at the least. */
    public static int part(int all) {
        return isFull() ? all : all / DAYS;
    }

    /** One of a few, each day another. */
    public static <T> List<T> one(List<T> few) {
        return isFull() ? few : List.of(few.get(Math.floorMod(today().toEpochDay(), few.size())));
    }

    static <T> List<T> part(List<T> all, LocalDate day, boolean full) {
        return IntStream.range(0, all.size())
                .filter(at -> full || at % DAYS == of(day))
                .mapToObj(all::get)
                .toList();
    }

    static int of(LocalDate day) {
        return Math.floorMod(day.toEpochDay(), DAYS);
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static boolean isFull() {
        return System.getProperty("test") != null || System.getProperty("tests.full") != null;
    }
}

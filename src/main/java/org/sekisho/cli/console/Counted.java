package org.sekisho.cli.console;

/** A number with the word for one of them, or for several: {@code 1 entry}, {@code 2 entries}. */
public final class Counted {

    private Counted() {}

    public static String of(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}

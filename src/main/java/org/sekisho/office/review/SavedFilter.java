package org.sekisho.office.review;

/**
 * What a person asks of the queue time and again.
 *
 * @param id Sekisho's own key
 * @param name the person's own; no two of theirs are alike
 * @param asked the queue's address that asks for it
 */
public record SavedFilter(long id, String name, String asked) {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 60;

    /** The most characters of an address. */
    public static final int LONGEST_ADDRESS = 1000;

    /** The most that a person may have. */
    public static final int MOST = 20;
}

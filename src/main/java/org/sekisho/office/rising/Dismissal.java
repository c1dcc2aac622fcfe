package org.sekisho.office.rising;

import java.time.Instant;

/**
 * That somebody put a term aside.
 *
 * @param by an account
 * @param filings that had the term then
 */
public record Dismissal(String why, String by, Instant at, int filings) {

    private static final int DOUBLED = 2;

    /** Whether it still holds: until twice as many filings have the term. */
    boolean holds(int now) {
        return now < DOUBLED * filings;
    }

    /** Somebody may have quoted a filing. */
    @Override
    public String toString() {
        return "dismissed by " + by;
    }
}

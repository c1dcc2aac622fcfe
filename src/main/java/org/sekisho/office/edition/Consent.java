package org.sekisho.office.edition;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a consulted authority said of an entry as it is proposed.
 *
 * @param authority its code
 * @param reference of the letter in which it said so
 * @param by who said it, at the authority
 * @param on the day of the letter
 * @param notedBy an account, or the machine's user
 */
public record Consent(
        String authority, Said said, String reference, String by, LocalDate on, String notedBy, Instant notedAt) {

    /** An authority's two answers. */
    public enum Said {
        CONSENTED,
        REFUSED
    }
}

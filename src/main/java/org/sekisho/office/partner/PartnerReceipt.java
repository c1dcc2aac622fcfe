package org.sekisho.office.partner;

import java.time.Instant;

/**
 * What became of an item at the office to which it was given.
 *
 * @param number of the item at its owner
 * @param sha256 of its content
 * @param role of whoever read it, or SEKISHO for what the program did by itself; never a name
 */
public record PartnerReceipt(long number, String sha256, What what, String role, Instant at) {

    private static final int SHA256 = 64;

    private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");

    public PartnerReceipt {
        if (!role.matches("[A-Z_]{1,32}") || sha256.length() != SHA256 || what == null || at.isBefore(EARLIEST)) {
            throw new IllegalArgumentException("No receipt of item " + number);
        }
    }

    /** The role that stands for the program itself. */
    static final String PROGRAM = "SEKISHO";

    /** Things that become of an item. */
    public enum What {
        /** It was taken in. */
        ARRIVED,
        /** Somebody opened it. */
        READ,
        /** Its words are gone here, since its last day is over. */
        EXPIRED,
        /** Its words are gone here, since its owner wanted it so. */
        RETURNED
    }
}

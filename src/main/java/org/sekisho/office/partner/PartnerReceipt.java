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

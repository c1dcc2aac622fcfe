package org.sekisho.office.audit;

/**
 * Something about the audit trail that must not be signed over before a person has explained it.
 *
 * @param words what is wrong, where, and what it may come from
 */
public record TrailFault(Kind kind, String words) {

    /** Kinds of faults: codes that go on record when a person accepts them. */
    public enum Kind {
        /** Records were changed, added, taken out or cut off. */
        RECORDS_DIFFER,
        /** The database lacks heads that the file has. */
        SIGNATURES_MISSING,
        /** The file of heads is not there. */
        HEADS_FILE_MISSING,
        /** The file lacks heads that this place signed. */
        HEADS_FILE_LACKS,
        HEADS_FILE_SPOILED,
        /** The key that signs is not there, and something was signed before. */
        KEY_MISSING,
        /** Another key than the one that signed the last head. */
        KEY_OTHER,
        /** There is work, and neither a head nor a key. */
        NEVER_SIGNED,
        /** Somebody else keeps an end of the trail that it does not have. */
        WITNESS_DIFFERS,
        /** Rows that people's acts wrote are not what their records say. */
        ROWS_DIFFER
    }

    static TrailFault of(ChainBreak broken) {
        return new TrailFault(
                Kind.RECORDS_DIFFER,
                "The audit trail is broken at record %d: %s".formatted(broken.record(), broken.difference()));
    }
}

package org.sekisho.lists.keytech;

/**
 * A false friend: what looks like the technology and is not.
 *
 * <p>Within a passage, an exclusion by words takes away what was found in the same passage; one by symbols takes away
 * the symbols it covers. What was found elsewhere stands. Within the filing, it takes away all that the entry found.
 */
public record Exclusion(Rule rule, String reason, Scope scope) {

    /** How far an exclusion reaches. */
    public enum Scope {
        PASSAGE,
        FILING
    }
}

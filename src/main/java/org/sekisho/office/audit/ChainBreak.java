package org.sekisho.office.audit;

/**
 * Where the audit trail first stops being what was recorded.
 *
 * @param record the number of the record that was changed, removed, added or put in another place; of several that may
 *     be meant, the first
 * @param last of those, the last
 * @param difference what is wrong there, for a person
 */
public record ChainBreak(long record, long last, String difference) {

    public static ChainBreak at(long record, String difference) {
        return new ChainBreak(record, record, difference);
    }
}

package org.sekisho.office.audit;

/**
 * Something that happened and has to stay on record.
 *
 * @param actor who did it: a person's account, or {@code sekisho run}
 * @param action what was done
 * @param subject to what: a run, a filing's number, a list's edition
 * @param detail counts and codes that matter later; never words of a filing
 */
public record AuditEvent(String actor, AuditAction action, String subject, String detail) {

    /** The event of rows that were written without any act on record: its record has their seal and nothing else. */
    public static AuditEvent ofRows(String actor, String label, String subject) {
        return new AuditEvent(actor, AuditAction.ROWS_SEALED, subject, label);
    }

    /** The event as its record says it, with the seal of its rows; empty if it wrote none that are sealed. */
    RecordedEvent recorded(String seal) {
        return new RecordedEvent(actor, action.name(), subject, detail + seal);
    }
}

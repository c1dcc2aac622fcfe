package org.sekisho.office.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened and has to stay on record.
 *
 * @param actor who did it: a person's account, or {@code sekisho run}
 * @param action what was done
 * @param subject to what: a run, a filing's number, a list's edition
 * @param detail counts and codes that matter later; never words of a filing
 * @param sealed rows that it wrote, whose seal is added to the detail; null if it wrote none that are sealed
 */
public record AuditEvent(
        String actor,
        AuditAction action,
        String subject,
        String detail,
        @Nullable Sealed sealed) {

    /** Rows of one thing, by its key. */
    public record Sealed(SealedRows kind, long id) {}

    public AuditEvent(String actor, AuditAction action, String subject, String detail) {
        this(actor, action, subject, detail, null);
    }

    /** The same, carrying the seal of rows as they are when it is added to the trail. */
    public AuditEvent sealing(SealedRows kind, long id) {
        return new AuditEvent(actor, action, subject, detail, new Sealed(kind, id));
    }

    /** As its record says it, with the seal of its rows; empty if it wrote none that are sealed. */
    RecordedEvent recorded(String seal) {
        return new RecordedEvent(actor, action.name(), subject, detail + seal);
    }
}

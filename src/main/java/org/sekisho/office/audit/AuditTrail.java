package org.sekisho.office.audit;

import java.util.List;
import java.util.Optional;

/** The office's memory of what was done. Records are added and never changed. */
public interface AuditTrail {

    /**
     * Adds events in the caller's transaction. Holds the end of the chain until that transaction ends, so call it last.
     */
    void add(List<AuditEvent> events);

    /** Adds one event in the same way. */
    default void add(String actor, AuditAction action, String subject, String detail) {
        add(List.of(new AuditEvent(actor, action, subject, detail)));
    }

    /** Where the chain ends now. */
    AuditHead head();

    /** The hash that is kept beside a record; empty if there is no such record. */
    Optional<String> hashOf(long record);

    /** Where the chain first breaks; empty if it holds. What was cut off its end together with the note of it is not told. */
    Optional<ChainBreak> firstBreak();

    /** The same of the records after one, which is taken for granted; 0 for all. */
    Optional<ChainBreak> firstBreakAfter(long record);
}

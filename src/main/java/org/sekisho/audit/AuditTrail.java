package org.sekisho.audit;

import java.util.List;
import java.util.Optional;

/** The office's memory of what was done. Records are added and never changed. */
public interface AuditTrail {

    /**
     * Adds events in the caller's transaction. Holds the end of the chain until that transaction ends, so call it last.
     */
    void add(List<AuditEvent> events);

    /** The number of the first record that was changed, removed or put in another place; empty if the chain holds. */
    Optional<Long> firstBreak();

    /** The same of as many of the newest records as given, taking the record before them for granted. */
    Optional<Long> firstBreakInNewest(int records);
}

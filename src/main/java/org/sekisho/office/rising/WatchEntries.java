package org.sekisho.office.rising;

import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entries that open no case, and what speaks for making them ones that do. */
@Service
public class WatchEntries {

    private final JdbcWatchEvidence evidence;

    WatchEntries(JdbcWatchEvidence evidence) {
        this.evidence = evidence;
    }

    /** What speaks for an entry, by the filings that a person may know of. */
    @Transactional(readOnly = true)
    public WatchEvidence evidence(String list, String entry, StaffMember reader) {
        return evidence.of(list, entry, reader);
    }
}

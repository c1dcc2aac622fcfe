package org.sekisho.office.staff;

/** Roles of a person in the office. One may have several; what they may see is decided besides by {@link Access}. */
public enum Role {
    /** Starts, stops and mends runs; reads no text of a filing. */
    OPERATOR,
    /** Decides cases. */
    EXAMINER,
    /** Confirms or returns what an examiner decided. */
    SECOND_REVIEWER,
    /** Writes key-technology lists. */
    LIST_AUTHOR,
    /** Puts lists into force that somebody else wrote. */
    LIST_APPROVER,
    /** Reads the audit trail; changes nothing. */
    AUDITOR,
    /** Adds people, changes what they may do, and locks them out. */
    USER_ADMINISTRATOR,
    /** A program of the office, which reads by a token how filings stand. It signs in nowhere and acts on nothing. */
    SERVICE_ACCOUNT
}

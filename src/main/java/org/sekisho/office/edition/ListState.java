package org.sekisho.office.edition;

/** States of an edition on a day. */
public enum ListState {
    /** Another person has to answer it. */
    IN_REVIEW,
    /** Approved, and not yet its day. */
    SCHEDULED,
    IN_FORCE,
    /** Put into force at once; another person has to approve it afterwards. */
    IN_FORCE_UNAPPROVED,
    /** A later edition is in force. */
    SUPERSEDED,
    SENT_BACK,
    WITHDRAWN,
    /** Its authors proposed another in its place. */
    REPLACED
}

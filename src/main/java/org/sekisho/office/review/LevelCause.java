package org.sekisho.office.review;

/** Causes of a case's level. */
enum LevelCause {
    /** An entry that the run found. */
    ENTRY,
    /** A part of the filing was not read, and nobody knows what is in it. */
    UNREAD,
    /** No entry was found. */
    NOTHING_FOUND,
    /** An earlier version of the filing has it. */
    EARLIER,
    /** A partner's order on the family has it. */
    ALLIED,
    /** An entry that a person gave. */
    GIVEN,
    /** A person changed it. */
    PERSON
}

package org.sekisho.office.review.deciding;

/** Why a case was not assigned, or not released. */
public enum AssignmentRefusal {
    /** The person's roles do not let them. */
    ROLE,
    /** The case has ended, and is nobody's work. */
    ENDED,
    /** Somebody else assigned or released it meanwhile. */
    CHANGED,
    /** There is nobody of that name who may decide the case. */
    NOBODY,
    /** It is assigned to that person already. */
    THEIRS_ALREADY,
    TOO_MANY_WORDS
}

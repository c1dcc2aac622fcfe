package org.sekisho.office.deadline;

/** How far a clock has run, in the order in which it gets there. */
public enum Stage {
    RUNNING,
    /** Its lead time is reached. */
    ACT_NOW,
    LAST_DAY,
    /** It ran out: what its clock says of silence holds. */
    PAST
}

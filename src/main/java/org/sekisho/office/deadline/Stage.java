package org.sekisho.office.deadline;

/** Stages of a running clock, in the order in which it reaches them. */
public enum Stage {
    RUNNING,
    /** Its lead time is reached. */
    ACT_NOW,
    LAST_DAY,
    /** It ran out: what its clock says of silence holds. */
    PAST
}

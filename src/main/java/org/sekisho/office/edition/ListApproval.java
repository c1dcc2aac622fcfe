package org.sekisho.office.edition;

/** By what a run goes. */
public enum ListApproval {
    /** By the files of the settings, as they lie there: whoever may write them decides alone. */
    FILES,
    /** By the editions that one person proposed and another approved. */
    TWO_PERSONS
}

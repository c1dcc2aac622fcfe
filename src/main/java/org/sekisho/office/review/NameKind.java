package org.sekisho.office.review;

/** Kinds that a person may give a name that was found in a text. */
public enum NameKind {
    ORGANISATION,
    PERSON,
    PLACE,
    /** The funder of the work. */
    FUNDER,
    /** It is no name. */
    NONE
}

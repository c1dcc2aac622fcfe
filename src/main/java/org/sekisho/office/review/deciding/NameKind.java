package org.sekisho.office.review.deciding;

/** What a name that was found in a text may be to a person who read it. */
public enum NameKind {
    ORGANISATION,
    PERSON,
    PLACE,
    /** Who paid for the work. */
    FUNDER,
    /** It is no name. */
    NONE
}

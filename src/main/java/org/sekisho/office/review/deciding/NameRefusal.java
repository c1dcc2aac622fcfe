package org.sekisho.office.review.deciding;

/** Why a name was not corrected, or a correction not taken back. */
public enum NameRefusal {
    /** The person's roles do not let them. */
    ROLE,
    /** No such name was found in the text. */
    NOT_FOUND,
    /** What is said of it is what was found. */
    NOTHING_ELSE,
    /** What is written for it is no name. */
    NO_NAME,
    /** There is no such correction, or it was taken back. */
    NO_CORRECTION
}

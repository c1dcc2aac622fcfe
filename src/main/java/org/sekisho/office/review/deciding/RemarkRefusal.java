package org.sekisho.office.review.deciding;

/** Why a remark was not written, or not struck out. */
public enum RemarkRefusal {
    NO_WORDS,
    TOO_MANY_WORDS,
    /** Only the author may strike a remark out, and once. */
    NOT_THEIRS
}

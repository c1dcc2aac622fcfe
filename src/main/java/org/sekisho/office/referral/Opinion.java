package org.sekisho.office.referral;

/** Opinions of an authority on a case. */
public enum Opinion {
    NO_OBJECTION,
    /** It should be kept from the public. */
    RESTRICT,
    /** Parts of it should. */
    PARTLY,
    /** It cannot say without knowing more; the answer is still owed. */
    NEEDS_MORE
}

package org.sekisho.office.referral;

/** Opinions of an authority on a case. */
public enum Opinion {
    NO_OBJECTION,
    /** Keep it secret. */
    RESTRICT,
    /** Keep parts of it secret. */
    PARTLY,
    /** It cannot say without knowing more; the answer is still owed. */
    NEEDS_MORE
}

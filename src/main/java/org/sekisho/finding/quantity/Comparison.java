package org.sekisho.finding.quantity;

/** How a stated quantity stands to a threshold. */
public enum Comparison {

    /** What the text states reaches it. */
    MET,

    /** It does not, but comes within the threshold's band of it. */
    NEAR,

    /** It does not. */
    NOT_MET,

    /** The text leaves it open, or measures something else: for a person, never a clean bill. */
    UNDECIDED
}

package org.sekisho.lists.classification;

/** Whether a symbol is another or lies below it, and what that was decided by. */
public record Containment(boolean within, Basis basis) {

    /** What decided, the surest first. */
    public enum Basis {
        /** They are one symbol, or differ already in the subclass or main group, or a whole main group was asked for. */
        SYMBOL,
        /** The dots of the scheme. */
        DOTS,
        /** Only the digits, since the data have no dots for one of the two; the scheme may put it elsewhere. */
        DIGITS
    }

    /** Whether a symbol is within another, and from what that is known. */
    public static Containment of(boolean within, Basis basis) {
        return new Containment(within, basis);
    }
}

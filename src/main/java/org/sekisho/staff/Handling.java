package org.sekisho.staff;

/** How carefully something is to be handled, and how far a person is cleared. In order: each covers those before it. */
public enum Handling {
    OPEN,
    CONFIDENTIAL,
    SECRET;

    /** Whether who is cleared so far may see what is handled so. */
    public boolean covers(Handling other) {
        return compareTo(other) >= 0;
    }
}

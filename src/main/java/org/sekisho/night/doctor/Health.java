package org.sekisho.night.doctor;

/** How bad it is, from well to worst. */
public enum Health {
    OK,
    /** A night survives it, and a person should look. */
    WARNING,
    /** A night would not work, or its answers could not be relied on. */
    WRONG;

    Health or(Health other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

package org.sekisho.office.staff;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's account name: {@code h.examiner}. Small letters only, so that no two accounts look alike on the audit trail.
 */
public record StaffId(String value) implements Comparable<StaffId> {

    /** The rule for account names, for a person who chose another. */
    public static final String RULE =
            "2 to 64 of a-z, 0-9, dot, underscore and hyphen, with a letter or digit at the beginning";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    public StaffId {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("An account name is " + RULE);
        }
    }

    /** The account name; empty if this cannot be one. */
    public static Optional<StaffId> of(String written) {
        return NAME.matcher(written).matches() ? Optional.of(new StaffId(written)) : Optional.empty();
    }

    @Override
    public int compareTo(StaffId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

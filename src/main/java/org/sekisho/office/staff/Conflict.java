package org.sekisho.office.staff;

import java.util.Optional;
import org.sekisho.intake.filing.FilingNumber;

/**
 * A reason why a person must not see some filings: they are bound to a party, or to one filing.
 *
 * @param value the organisation's name as it is written, or the filing's number in any form
 */
public record Conflict(Kind kind, String value) {

    /** Kinds of ties that make a conflict. */
    public enum Kind {
        ORGANISATION,
        FILING
    }

    private static final int LONGEST = 200; // the audit trail keeps it whole

    public Conflict {
        value = value.strip().replaceAll("\\s+", " ");
        if (value.isEmpty() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "A conflict of interest names an organisation or a filing in 1 to %d characters"
                            .formatted(LONGEST));
        }
    }

    /** One with a filing whose number is typed in any form; empty if it can be none, as it has no digit. */
    public static Optional<Conflict> filing(String typed) {
        return FilingNumber.typed(typed)
                .filter(number -> number.value().chars().anyMatch(Character::isDigit))
                .map(number -> new Conflict(Kind.FILING, number.value()));
    }

    @Override
    public String toString() {
        return kind + " " + value;
    }
}

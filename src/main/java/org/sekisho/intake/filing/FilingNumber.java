package org.sekisho.intake.filing;

import java.util.Optional;

/**
 * The number under which an office knows a filing, country first and kind last where they are known, without spaces:
 * {@code US8613112B2}, {@code JP2019048194A}, {@code EP1921219A1}.
 *
 * <p>It comes from the applicant and is shown everywhere, so it holds no character that is not seen.
 */
public record FilingNumber(String value) {

    /** The most characters of a number. */
    public static final int LONGEST = 64;

    /** Beginning of the numbers of canaries, and of no others: intake gives it to nothing that comes from outside. */
    public static final String CANARY = "CANARY-";

    public FilingNumber {
        if (!isOne(value)) {
            throw new IllegalArgumentException("A filing number has 1 to %d visible characters and no spaces: '%s'"
                    .formatted(LONGEST, VisibleText.of(value)));
        }
    }

    /** The number; empty if this cannot be one. */
    public static Optional<FilingNumber> of(String written) {
        return isOne(written) ? Optional.of(new FilingNumber(written)) : Optional.empty();
    }

    /** Whether this is one of the invented filings that go through every run to try it. */
    public boolean canary() {
        return value.startsWith(CANARY);
    }

    private static boolean isOne(String value) {
        return !value.isBlank()
                && value.length() <= LONGEST
                && value.chars().noneMatch(Character::isWhitespace)
                && VisibleText.isVisible(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.sekisho.filing;

/**
 * The number under which an office knows a filing, country first and kind last where they are known, without spaces:
 * {@code US8613112B2}, {@code JP2019048194A}, {@code EP1921219A1}.
 */
public record FilingNumber(String value) {

    /** The most characters of a number. */
    public static final int LONGEST = 64;

    public FilingNumber {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException(
                    "A filing number has 1 to %d characters and no spaces: '%s'".formatted(LONGEST, value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

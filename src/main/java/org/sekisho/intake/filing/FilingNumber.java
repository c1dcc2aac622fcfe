package org.sekisho.intake.filing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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

    /** Signs that offices and word processors write between the parts of a number. */
    private static final Pattern SIGNS = Pattern.compile("[\\s/.,\\p{Pd}\u2212]");

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

    /** The number that somebody typed, in full width or with spaces too; empty if it cannot be one. */
    public static Optional<FilingNumber> typed(String typed) {
        return of(Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", ""));
    }

    /** The letters and digits of a number, or of a part of one, as people write it: capitals, without the signs between its parts. */
    public static String key(String typed) {
        return SIGNS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
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

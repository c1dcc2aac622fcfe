package org.sekisho.office.deadline;

/**
 * Time that a law gives, from something that happens to something that then follows by itself.
 *
 * @param code by which cases and settings name it, unique within its office
 * @param silence what follows if nobody acts
 * @param silenceEnds whether that is the end of what set the clock off, as of an order
 */
public record LegalClock(
        String code,
        Wording name,
        Trigger trigger,
        Term term,
        Wording silence,
        boolean silenceEnds,
        Provenance provenance) {

    /** The most characters of a code. */
    public static final int LONGEST_CODE = 40;

    /** The most characters of a name in one language. */
    public static final int LONGEST_NAME = 64;

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    public LegalClock {
        if (!code.matches(CODE) || code.length() > LONGEST_CODE) {
            throw new IllegalArgumentException(
                    "a clock's code is small letters, digits and single hyphens, at most %d, not '%s'"
                            .formatted(LONGEST_CODE, code));
        }
        if (name.english().length() > LONGEST_NAME || name.japanese().length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "the name of clock %s is longer than %d characters".formatted(code, LONGEST_NAME));
        }
    }
}

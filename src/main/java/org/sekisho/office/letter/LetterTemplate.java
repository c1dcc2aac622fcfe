package org.sekisho.office.letter;

import java.util.regex.Pattern;
import org.sekisho.office.deadline.Wording;

/**
 * A letter that the office writes, with fields left open.
 *
 * @param code by which the log names it
 * @param extendsClock whether its being served makes the law's clock of the case run longer
 * @param article of the law on which it rests, as the office writes it
 */
public record LetterTemplate(
        String code, Addressee to, boolean extendsClock, Wording article, Wording title, Wording text) {

    /** A field: {@code {{number}}}. */
    public static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    /** The code of the letter that asks for a readable copy. */
    public static final String REQUEST_FOR_COPY = "request-for-copy";

    /** To whom a letter goes. */
    public enum Addressee {
        APPLICANT,
        AUTHORITY
    }

    public LetterTemplate {
        if (!code.matches("[a-z0-9]+(?:-[a-z0-9]+)*") || code.length() > 64) {
            throw new IllegalArgumentException(
                    "a code is small letters, digits and single hyphens, 64 at most, not '%s'".formatted(code));
        }
    }
}

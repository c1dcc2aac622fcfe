package org.sekisho.office.letter;

import org.sekisho.office.review.Refusal;

/** Reasons for not putting a letter, or an applicant's answer, on the log. */
enum LetterRefusal implements Refusal {
    /** The person's roles do not let them. */
    ROLE,
    /** A field is open for which nothing is known. */
    MISSING,
    /** It reads differently from what the person saw: a day went by, or the case was changed. */
    CHANGED,
    /** To whom is missing or too long. */
    NO_ADDRESSEE,
    /** The form or the way is missing. */
    NO_WAY,
    /** No font has all its characters, and it was to be a PDF. */
    NO_FONT,
    /** The day on which the applicant's answer came is missing or still to come. */
    NO_DAY,
    /** The sender of the applicant's answer is missing or too long. */
    NO_SENDER,
    TOO_MANY_WORDS;

    @Override
    public String key() {
        return "letter.why." + name();
    }
}

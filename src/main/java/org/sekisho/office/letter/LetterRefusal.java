package org.sekisho.office.letter;

import org.sekisho.office.review.deciding.CaseStages;

/** Why a letter was not put on the log of what was sent. */
public enum LetterRefusal {
    /** The person's roles do not let them. */
    ROLE,
    /** A field is open for which nothing is known. */
    MISSING,
    /** It reads differently from what the person saw: a day went by, or the case was changed. */
    CHANGED,
    /** To whom is missing or too long. */
    NO_ADDRESSEE,
    /** As what, or how, is missing. */
    NO_WAY,
    /** No font has all its characters, and it was to be a PDF. */
    NO_FONT,
    /** It extends a clock, and none runs for the case, or nobody knows to which day. */
    NO_CLOCK,
    /** It extends a clock, and the law of the office knows no extension of the one that runs. */
    NO_EXTENSION,
    /** It extends a clock that was extended before. */
    EXTENDED_BEFORE,
    /** It extends a clock, and the day on which it was served is missing or still to come. */
    NOT_SERVED,
    /** It extends a clock, and was served before that began or after its last day. */
    OUT_OF_TIME,
    /** The day on which the applicant's answer came is missing or still to come. */
    NO_DAY,
    /** Who sent the applicant's answer is missing or too long. */
    NO_SENDER,
    TOO_MANY_WORDS;

    static LetterRefusal of(CaseStages.NotLonger why) {
        return switch (why) {
            case NO_CLOCK -> NO_CLOCK;
            case NO_EXTENSION -> NO_EXTENSION;
            case EXTENDED_BEFORE -> EXTENDED_BEFORE;
            case NOT_SERVED -> NOT_SERVED;
            case OUT_OF_TIME -> OUT_OF_TIME;
        };
    }
}

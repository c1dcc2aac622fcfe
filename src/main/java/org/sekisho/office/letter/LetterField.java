package org.sekisho.office.letter;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Fields that a template may leave open: {@code {{answer-by}}}. */
public enum LetterField {
    OFFICE(false),
    /** The filing's number. */
    NUMBER(false),
    /** The template's {@code article}. */
    ARTICLE(false),
    /** The day on which it is written. */
    TODAY(false),
    /** The day of filing. */
    FILED(Gap.DAY),
    /** The last day of the clock that runs. */
    LAST_DAY(Gap.DAY),
    /** The last day of that clock once a letter was served that extends it. */
    EXTENDED_LAST_DAY(false),
    /** The day by which an answer is asked for. */
    ANSWER_BY(Gap.DAY),
    /** The decision, in the office's words. */
    OUTCOME(Gap.TEXT),
    /** When it was decided. */
    DECIDED(Gap.DAY),
    /** When an order was given or renewed. */
    ORDERED(Gap.DAY),
    /** Organisations, countries and numbers that the filing names and no declaration on file has, each on a line. */
    UNDECLARED(false),
    AUTHORITY(true),
    CONTACT(true, Gap.TEXT),
    AREA(true),
    QUESTION(true),
    REFERRED(true),
    /** The number of passages and signs in the package. */
    PASSAGES(true),
    /** The hash of the package. */
    SHA256(true);

    /** Values that a person can fill in where nothing is known. */
    public enum Gap {
        NOTHING,
        DAY,
        TEXT
    }

    private final boolean ofReferral;
    private final Gap gap;

    LetterField(boolean ofReferral) {
        this(ofReferral, Gap.NOTHING);
    }

    LetterField(Gap gap) {
        this(false, gap);
    }

    LetterField(boolean ofReferral, Gap gap) {
        this.ofReferral = ofReferral;
        this.gap = gap;
    }

    public Gap gap() {
        return gap;
    }

    /** Whether only a referral has it. */
    boolean isOfReferral() {
        return ofReferral;
    }

    /** The field's name in a template: {@code answer-by}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The field of that name; empty if letters have none of it. */
    public static Optional<LetterField> of(String written) {
        return Stream.of(values())
                .filter(field -> field.written().equals(written))
                .findFirst();
    }
}

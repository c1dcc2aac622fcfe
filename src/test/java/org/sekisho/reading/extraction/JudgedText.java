package org.sekisho.reading.extraction;

/** Gives verdicts on text as the program does. */
public final class JudgedText {

    private JudgedText() {}

    public static PageQuality asTheProgramDoes() {
        return new PageQuality();
    }
}

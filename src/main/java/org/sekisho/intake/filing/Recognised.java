package org.sekisho.intake.filing;

import org.jspecify.annotations.Nullable;

/**
 * The mark of words that a program recognised in a picture (OCR) and that no applicant typed: they may be wrong.
 *
 * @param confidence how sure the program was of them, the mean over the words, from 0 to 100
 */
public record Recognised(int confidence) {

    private static final int MOST = 100;

    public Recognised {
        if (confidence < 0 || confidence > MOST) {
            throw new IllegalArgumentException("No confidence: %d of 100".formatted(confidence));
        }
    }

    /** The mark of two texts together: they are as sure as the less sure of them; null if none was recognised. */
    public static @Nullable Recognised ofBoth(@Nullable Recognised one, @Nullable Recognised other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.confidence <= other.confidence ? one : other;
    }

    /** For a person: {@code recognised, 87 of 100}. */
    public String words() {
        return "recognised, %d of 100".formatted(confidence);
    }
}

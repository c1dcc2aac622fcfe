package org.sekisho.curation.rising;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The noun phrases of one filing.
 *
 * @param filing Sekisho's key of it
 * @param month in which it came in, from 0 for the first month that is looked at
 * @param applicant tells its first applicant from all others; null if none is stated
 */
public record FilingPhrases(
        long filing, int month, @Nullable Long applicant, List<NounPhrase> phrases) {

    public FilingPhrases {
        phrases = List.copyOf(phrases);
    }

    /** Says how much and not what. */
    @Override
    public String toString() {
        return phrases.size() + " phrases";
    }
}

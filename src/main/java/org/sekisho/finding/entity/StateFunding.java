package org.sekisho.finding.entity;

import org.jspecify.annotations.Nullable;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * A statement that a state paid for the invention.
 *
 * @param agency who pays, as written; null if the statement does not say
 * @param contract contract or grant number as written; null if the statement does not say
 * @param span the words that make the statement
 */
public record StateFunding(
        @Nullable String agency, @Nullable String contract, Passage passage, TextSpan span) {

    public StateFunding {
        passage.quote(span);
    }

    /** The one name of the agency, so that {@code NIH} and {@code National Institutes of Health} are the same. */
    public @Nullable String body() {
        return agency == null ? null : FundingSentence.bodyCalled(agency);
    }

    @Override
    public String toString() {
        return "state funding at " + passage;
    }
}

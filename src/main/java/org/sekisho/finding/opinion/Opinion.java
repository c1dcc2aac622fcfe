package org.sekisho.finding.opinion;

import java.util.Map;

/** A model's answer on a filing. Having no opinion is an answer of its own, and never that a filing is clear. */
public sealed interface Opinion {

    /** How likely the filing is of each area or entry that the model has learned; empty without an opinion. */
    Map<String, Likelihood> likelihoods();

    /** How likely the filing is of each area or entry. */
    record Given(Map<String, Likelihood> likelihoods) implements Opinion {}

    /** The model cannot judge the filing. */
    record None(Reason reason) implements Opinion {

        @Override
        public Map<String, Likelihood> likelihoods() {
            return Map.of();
        }
    }

    /** Reasons to have no opinion. */
    enum Reason {
        OTHER_LANGUAGE,
        TOO_SHORT,
        UNKNOWN_WORDS,
        POORLY_RECOGNISED,
        /** The model changed of late, and nobody has answered yet. */
        IN_DOUBT
    }

    /**
     * How likely a filing is of an area or entry.
     *
     * @param score orders filings
     * @param chance the share of filings of such a score that were of it, 0 to 1
     */
    record Likelihood(double score, double chance) {}
}

package org.sekisho.curation.rising;

import java.util.List;

/**
 * A term that rises.
 *
 * @param probability of it by chance, see {@link FisherTest}
 * @param q the lowest rate of false discoveries at which it is taken
 * @param cValue how much it stands by itself, see {@link RisingSearch}
 * @param filings that have it, by Sekisho's keys
 */
public record RisingTerm(Term term, double probability, double q, double cValue, List<Long> filings) {

    public RisingTerm {
        filings = List.copyOf(filings);
    }
}

package org.sekisho.office.rising;

import org.jspecify.annotations.Nullable;
import org.sekisho.curation.evaluation.Interval;

/**
 * What speaks for making a watch entry one that opens cases: what people decided on the filings that it finds, whatever their cases
 * were opened for. Its age says nothing.
 *
 * @param found filings in whose present outcome it is, and that the person may know of
 * @param decided those of them on which people decided
 * @param ofConcern those of them with another decision than no concern
 */
public record WatchEvidence(int found, int decided, int ofConcern) {

    /** The fewest decisions that allow a conclusion. */
    public static final int ENOUGH = 10;

    /** An entry is noisy if fewer of its cases are to be acted on; one that surely is not may open cases. */
    public static final double SHARE = 0.2;

    /** The share to act on; null if too few are decided. */
    public @Nullable Interval share() {
        return decided < ENOUGH ? null : Interval.of(ofConcern, decided);
    }

    /** Whether more than a fifth are to be acted on, nineteen times of twenty. */
    public boolean speaksForIt() {
        Interval share = share();
        return share != null && share.low() > SHARE;
    }
}

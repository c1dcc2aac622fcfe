package org.sekisho.proof.count;

/** The filings that a run has cleared. */
public interface ClearFilings {

    /** Draws some of a run by lot. The same seed draws the same, as long as the run's outcomes are the same. */
    ClearSample draw(long run, long seed, OracleSettings settings);
}

package org.sekisho.intake.filing;

import java.util.List;
import java.util.Optional;

/** All filings that were ever registered, every version of them. */
public interface Filings {

    /**
     * Fails if there is none: keys are only ever got from here.
     *
     * @throws DamagedFilingException if what is kept of it cannot be read
     */
    RegisteredFiling byId(FilingId id);

    /** The newest version under a number. */
    Optional<RegisteredFiling> latest(FilingNumber number);

    /** The version before one; empty of the first. */
    default Optional<RegisteredFiling> before(RegisteredFiling version) {
        return Optional.empty();
    }

    /** The version under a number that holds these bytes. */
    Optional<RegisteredFiling> withFingerprint(FilingNumber number, String fingerprint);

    /**
     * Filings that a run has in hand and that have no outcome yet, in the order of their keys.
     *
     * @param after the key to go on from, not itself included
     * @param upTo the last key, included
     */
    List<FilingId> pendingOf(long runId, FilingId after, FilingId upTo, int limit);

    /** The range of what a run has pending; empty if nothing is. */
    Optional<PendingRange> pendingRange(long runId);

    /**
     * Gives a run the filings of other runs that never got an outcome, and says how many there were. From which run
     * each came stays on record. Canaries are not among them.
     *
     * @param since the first run that may have some, besides what no run has in hand; 0 for any
     */
    int takeOver(long runId, long since);

    /** Gives a run filings to screen again, whatever they had before. */
    void giveTo(long runId, List<FilingId> filings);

    /** How many filings a run has in hand, with or without outcome; canaries not counted, here or below. */
    int countOf(long runId);

    /** How many filings are registered under any run. */
    int count();
}

package org.sekisho.screening;

import org.sekisho.entity.Entities;
import org.sekisho.filing.Filing;
import org.sekisho.filing.RegisteredFiling;
import org.sekisho.passage.FilingText;

/** All that screening made of one filing: what is stored, in one transaction. */
public record ScreenedFiling(
        RegisteredFiling registered, Filing filing, FilingText text, Entities entities, ScreeningOutcome outcome) {

    /** How far up in its queue the filing stands; 0 without findings. */
    public double rank() {
        return new RankScore(filing).of(outcome.findings());
    }

    /**
     * Says which filing, which outcome, and in how many passages names were left unread to save time; not what it says:
     * filings are secret, and log files are not.
     */
    @Override
    public String toString() {
        return "%s version %d: %s%s"
                .formatted(
                        registered.number(),
                        registered.version(),
                        outcome.kind(),
                        entities.capped() ? ", names unread in %d passages".formatted(entities.unread()) : "");
    }
}

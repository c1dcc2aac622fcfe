package org.sekisho.reading.passage;

import java.util.List;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.text.Claim;

/** What was once read of a filing, enough to screen it again without reading its documents again. */
public record StoredText(Bibliography bibliography, List<Claim> claims, FilingText text) {

    public StoredText {
        claims = List.copyOf(claims);
    }

    /** Says how much it holds and not what: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return "%s, %d claims".formatted(text, claims.size());
    }
}

package org.sekisho.proof.count;

import java.util.List;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;

/**
 * Clear filings drawn from a run by lot.
 *
 * @param of how many clear filings it was drawn from
 * @param drawn those to ask about
 * @param tooLong those that were drawn and are longer than may be asked about
 */
public record ClearSample(int of, List<FilingId> drawn, List<FilingNumber> tooLong) {

    public ClearSample {
        drawn = List.copyOf(drawn);
        tooLong = List.copyOf(tooLong);
    }
}

package org.sekisho.curation.evaluation;

import java.util.Optional;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Quarantine;

/** The quarantine of an evaluation: nothing is kept, so nothing was sealed. */
final class NothingSealed implements Quarantine {

    @Override
    public void seal(FilingId filing) {
        throw new UnsupportedOperationException("An evaluation keeps nothing that could be sealed");
    }

    @Override
    public Optional<Sealed> sealed(FilingId filing) {
        return Optional.empty();
    }
}

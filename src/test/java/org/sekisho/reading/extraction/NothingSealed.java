package org.sekisho.reading.extraction;

import java.util.Optional;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Quarantine;

/** A quarantine without a filing in it. */
public final class NothingSealed implements Quarantine {

    @Override
    public void seal(FilingId filing) {
        throw new AssertionError("Nobody asked for filing %s to be sealed".formatted(filing));
    }

    @Override
    public Optional<Sealed> sealed(FilingId filing) {
        return Optional.empty();
    }
}

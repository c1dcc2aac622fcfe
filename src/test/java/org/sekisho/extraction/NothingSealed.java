package org.sekisho.extraction;

import java.util.Optional;
import org.sekisho.filing.FilingId;
import org.sekisho.filing.Quarantine;

/** A quarantine without a filing in it. */
final class NothingSealed implements Quarantine {

    @Override
    public void seal(FilingId filing) {
        throw new AssertionError("Nobody asked for filing %s to be sealed".formatted(filing));
    }

    @Override
    public Optional<Sealed> sealed(FilingId filing) {
        return Optional.empty();
    }
}

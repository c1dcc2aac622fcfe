package org.sekisho.intake.filing;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets filings aside that carry a classification marking. */
public interface Quarantine {

    /**
     * Deletes the bytes of a version and blanks every name that came with it. What stays is that it was received: number,
     * version, fingerprint, sizes. The same bytes are not stored again. The caller holds the transaction.
     */
    void seal(FilingId filing);

    /** The facts known of a filing whose marking was seen before it was stored; empty of any other. */
    Optional<Sealed> sealed(FilingId filing);

    /** @param filed the date of filing, which a clock counts from; null where the filing does not give it */
    record Sealed(@Nullable LocalDate filed) {}
}

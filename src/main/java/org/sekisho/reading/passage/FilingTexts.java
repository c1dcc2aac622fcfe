package org.sekisho.reading.passage;

import java.util.Optional;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingId;

/** The texts of all filings that were read, each version's once. */
public interface FilingTexts {

    /** Keeps what was read of a filing; replaces what was kept of it before. */
    void keep(FilingId filing, Filing read, FilingText text);

    /** Keeps nothing of a filing any more. */
    void forget(FilingId filing);

    /** Returns exactly what was kept; empty if nothing was. */
    Optional<StoredText> of(FilingId filing);
}

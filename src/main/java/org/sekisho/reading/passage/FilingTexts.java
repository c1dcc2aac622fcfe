package org.sekisho.reading.passage;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

    /** The same of many; without those of which nothing was kept. */
    default Map<FilingId, StoredText> of(Collection<FilingId> filings) {
        Map<FilingId, StoredText> texts = new HashMap<>();
        filings.forEach(filing -> of(filing).ifPresent(text -> texts.put(filing, text)));
        return texts;
    }
}

package org.sekisho.reading.passage;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingId;

/** Nothing is kept of any filing, and nothing can be; for tests that need what a few filings say to extend. */
public class NoTexts implements FilingTexts {

    @Override
    public Packed packed(Filing read, FilingText text) {
        throw new UnsupportedOperationException("nothing is kept here");
    }

    @Override
    public void keep(FilingId filing, Packed text) {
        throw new UnsupportedOperationException("nothing is kept here");
    }

    @Override
    public void forget(Collection<FilingId> filings) {
        throw new UnsupportedOperationException("nothing is kept here");
    }

    @Override
    public Optional<StoredText> of(FilingId filing) {
        return Optional.empty();
    }

    @Override
    public Map<FilingId, Long> digests(Collection<FilingId> filings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<FilingId, Long> digests(FilingId below, int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void eachDigestSince(long since, BiConsumer<FilingId, Optional<Long>> taker) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void each(Collection<FilingId> filings, int longest, BiConsumer<FilingId, Optional<StoredText>> taker) {
        throw new UnsupportedOperationException();
    }
}

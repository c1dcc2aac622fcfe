package org.sekisho.filing;

import java.util.List;
import java.util.Optional;

/** All filings. */
public interface Filings {
    int takeOver(long run);

    List<FilingId> pendingOf(long run);

    List<FilingId> pendingOf(long run, FilingId after, FilingId upTo, int limit);

    RegisteredFiling byId(FilingId id);

    Optional<RegisteredFiling> latest(FilingNumber number);
}

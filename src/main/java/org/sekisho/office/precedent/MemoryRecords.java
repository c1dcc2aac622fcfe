package org.sekisho.office.precedent;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.review.CaseId;

/** What is kept of cases and filings to hold them against each other. Whoever calls it holds the transaction. */
interface MemoryRecords {

    /**
     * A case, and what was kept of it before.
     *
     * @param openedBy the run that opened it
     * @param before null if nothing was kept
     */
    record Kept(
            CaseId id,
            FilingId filing,
            ReviewQueue queue,
            long openedBy,
            @Nullable Likeness before) {}

    List<Kept> casesOf(List<FilingId> filings);

    void keep(Map<CaseId, Likeness> likenesses);

    void keepApplications(Map<FilingId, Set<String>> applications);
}

package org.sekisho.proof.count;

import java.util.List;
import org.sekisho.screening.record.OutcomeCounts;

/**
 * Every filing ever received, against every outcome there is. Canaries are no filings of the office and are not in
 * it.
 *
 * <p>The two sides are independent: what was received was counted when it was registered, and what a run did when the run
 * ended; the other side is counted from the rows as they are now. So a row that someone deletes or changes by hand makes a
 * difference, however long ago it was written.
 *
 * <p>Going over all rows takes the longer the more filings are held. A night does so {@linkplain CountSettings in its turn}; between, it
 * goes over the rows of the runs since, takes the others as they were counted last, and so counts every filing all the same.
 */
public interface AllTimeCount {

    /** Received as it was counted then, the outcomes as the rows of the runs since the last whole count are now. */
    OutcomeCounts counts();

    /** The same, by all rows. */
    OutcomeCounts wholeCounts();

    /**
     * All that does not add up, by all rows.
     *
     * @param run the run in hand, whose own count is not closed yet
     */
    List<Difference> differences(long run);

    /**
     * A night's count: by all rows in its turn, and by those of the runs since on other nights. What it counts is kept for the next,
     * and sealed on the audit trail, whose end is held until the caller's transaction ends.
     *
     * @param run the run in hand
     * @return what does not add up
     */
    List<Difference> countNightly(long run);

    /** The run from which on tonight's count goes over the rows; 0 if over all. Filings of runs before it have an outcome. */
    long firstRunDue();

    /**
     * Takes the differences between then and now as known, so that later nights are not red because of them. What is
     * wrong with a filing itself, a document or a case that is gone, cannot be taken as known.
     *
     * @return what was accepted, to be put on record
     */
    List<Difference> accept();
}

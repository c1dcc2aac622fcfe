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
 */
public interface AllTimeCount {

    /** Received as it was counted then, the outcomes as their rows are now. */
    OutcomeCounts counts();

    /**
     * All that does not add up.
     *
     * @param run the run in hand, whose own count is not closed yet
     */
    List<Difference> differences(long run);

    /**
     * Takes the differences between then and now as known, so that later nights are not red because of them. What is
     * wrong with a filing itself, a document or a case that is gone, cannot be taken as known.
     *
     * @return what was accepted, to be put on record
     */
    List<Difference> accept();
}

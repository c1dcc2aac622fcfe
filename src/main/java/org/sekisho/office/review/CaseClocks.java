package org.sekisho.office.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.office.deadline.Pace;
import org.sekisho.office.deadline.WaitingCase;

/**
 * How the clocks of cases stand that have no final decision. A question to the applicant or a longer look does not stop the
 * law's clock.
 */
public interface CaseClocks {

    /** One count for each clock that runs for a case, by office and code. */
    List<ClockCount> counts(Instant now);

    /** The cases whose clock ran out while they were here, undecided, by office and code. */
    List<RanOut> ranOut(Instant now);

    /** Every case that waits for someone at this office, in the order of the queue, for a forecast. */
    List<WaitingCase> inOrderOfTheQueue();

    /**
     * The number of cases decided in the last 20 whole working days of this office and on its days off between and after them; empty if
     * none was.
     */
    Optional<Pace> pace(Instant now);

    /** The filings of one clock that ran out, in the order in which they did. */
    record RanOut(ClockCount count, List<FilingNumber> filings) {

        public RanOut {
            filings = List.copyOf(filings);
        }
    }
}

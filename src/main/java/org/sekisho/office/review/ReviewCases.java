package org.sekisho.office.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.screening.ScreenedFiling;

/** All review cases. */
public interface ReviewCases {

    /**
     * Opens the cases that screened filings call for: one in each queue that a finding asks for, and one in the secrecy
     * queue for a filing that could not be read. A case that is open already gets the new rank, and the level if it is higher. What
     * people gave earlier versions goes on with the filing. The caller holds the transaction.
     *
     * @return how many cases there are for these filings
     */
    int openFor(long runId, List<? extends ScreenedFiling> screened);

    /** The number of open cases in each queue. */
    Map<ReviewQueue, Integer> open();

    /** The number of cases of each queue that a run opened. */
    Map<ReviewQueue, Integer> openedBy(long runId);

    /** The cases of one version of a filing. */
    List<ReviewCase> of(FilingId filing);

    /**
     * Notes what became of the reason for a filing's cases; a note is never changed. If a reading told the date of
     * filing that was missing when they were opened, their clock now runs. The caller holds the transaction.
     */
    void note(FilingId filing, CaseNote note, ScreenedFiling reading);

    /** Notes what no reading of the filing brought about. The caller holds the transaction. */
    void note(FilingId filing, CaseNote note);

    /**
     * Notes that something else is found for a case than before: whoever decides has to look again. One that was decided or
     * is proposed on is open again. The caller holds the transaction.
     *
     * @return where it stood; empty if it was open already
     */
    Optional<CaseStatus> openAgain(FilingId filing, ReviewQueue queue);

    /**
     * Closes a case that nobody has touched as the repeat of a decision, and notes it. The caller holds the transaction.
     *
     * @return what the audit trail calls it; empty if somebody was quicker
     */
    Optional<String> closeAsRepeat(CaseId id, long run, long decision);

    /**
     * Opens a case in the secrecy queue for a filing in which nothing was found, with the clock that its first page sets
     * off. The caller holds the transaction.
     */
    void openUnasked(long run, FilingId filing, FilingNumber number, Bibliography data);

    /** The notes on the cases of one version of a filing, in the order in which they were made. */
    List<CaseNote> notesOn(FilingId filing);
}

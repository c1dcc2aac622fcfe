package org.sekisho.office.unread;

import java.util.List;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.register.Overlooked;

/** All filings in the drawer, and what was asked about them. */
interface UnreadFilings {

    /** What lies in the drawer, the most urgent first: by the last day of the clock, then those without one. */
    List<UnreadFiling> all();

    void askRetry(UnreadFiling filing, String actor);

    void replace(UnreadFiling filing, FilingId copy, String actor);

    /** Gives a run all that a retry was asked for, and says which filings these are. */
    List<FilingId> takeRetries(long run);

    /** Of these filings, those that were tried again, with what they were before the last time. */
    List<Retried> retried(List<FilingId> filings);

    /** Of these filings, those that are copies, each with a version it was given for. */
    List<Replaced> replacedBy(List<FilingId> copies);

    /** Keeps what was overlooked in the inboxes, in the place of what was kept before. */
    void keepOverlooked(long run, List<Overlooked> overlooked);

    /** What the last run that looked overlooked in the inboxes. */
    List<Overlooked> overlooked();

    /** A filing that was tried again. */
    record Retried(FilingId filing, long fromRun, String reasons) {}

    /** A version that could not be read, and its copy. */
    record Replaced(FilingId filing, int version, FilingId copy) {}
}

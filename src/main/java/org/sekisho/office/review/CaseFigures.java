package org.sekisho.office.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.staff.StaffMember;

/**
 * What cases and decisions come to, in numbers. They name no case, so that they are there for roles too that see none; but
 * what lies beyond a person's areas, above their level or behind a conflict of interest is counted out.
 */
public interface CaseFigures {

    /** For each entry that opened a case or was decided on, by list and code. */
    List<EntryFigure> entries(int lastRuns, StaffMember reader);

    /** The same for one of them over all runs; empty if it opened no case, or is beyond the reader's areas. */
    Optional<EntryFigure> entry(String list, String code, StaffMember reader);

    /** The same of the whole office and over all runs, for counts that name neither cases nor entries. */
    List<EntryFigure> decidedOf();

    /** The number of waiting cases by queue, by who has to do the next thing, and by whole days open. */
    List<Waiting> waiting(Instant now, StaffMember reader);

    /** The cases of the whole office that have not ended: by queue and by who has to do the next thing. */
    List<OpenCases> open();

    /**
     * What became of the cases that an entry opened.
     *
     * @param flagged cases of filings that it flagged in the last runs
     * @param decided cases it opened, whenever, whose newest decision counts
     * @param noConcern those of them that this decision found of no concern
     */
    record EntryFigure(String list, String code, String area, int flagged, int decided, int noConcern) {

        public EntryFigure {
            if (noConcern > decided) {
                throw new IllegalArgumentException(
                        "%s: %d of no concern of %d decided".formatted(code, noConcern, decided));
            }
        }
    }

    /** Cases of a list, and when the first of them was opened. */
    record OpenCases(ReviewQueue queue, WorkList list, int cases, Instant oldest) {}

    /** Cases of a list that were opened so many days ago. */
    record Waiting(ReviewQueue queue, WorkList list, int days, int cases) {}
}

package org.sekisho.screening.archive;

import java.time.LocalDate;
import java.util.Map;
import org.sekisho.finding.matching.ArchiveTerms;

/**
 * A note that is kept with each commit of the index.
 *
 * @param madeBy what its terms were made by; empty if it does not say
 * @param through all that runs before this one left is in the index, and what this one left when it was filled; 0 if something is not
 * @param comparedOn the day on which it was last held against all texts
 */
record ArchiveNote(String madeBy, long through, LocalDate comparedOn) {

    static final ArchiveNote NONE = new ArchiveNote("", 0, LocalDate.EPOCH);

    private static final String MADE_BY = "madeBy";
    private static final String THROUGH = "through";
    private static final String COMPARED_ON = "comparedOn";

    /** The note of an index whose gaps are unknown. */
    static ArchiveNote unfinished() {
        return new ArchiveNote(ArchiveTerms.madeBy(), 0, LocalDate.EPOCH);
    }

    static ArchiveNote of(Map<String, String> written) {
        return new ArchiveNote(
                written.getOrDefault(MADE_BY, ""),
                Long.parseLong(written.getOrDefault(THROUGH, "0")),
                LocalDate.parse(written.getOrDefault(COMPARED_ON, LocalDate.EPOCH.toString())));
    }

    Map<String, String> written() {
        return Map.of(MADE_BY, madeBy, THROUGH, Long.toString(through), COMPARED_ON, comparedOn.toString());
    }
}

package org.sekisho.office.review;

import java.util.List;

/** A case with the clock that runs for it and those it had before, the oldest first; none if it had no other. */
public record ClocksOfCase(DeskCase about, CaseClock now, List<ClockChange> changes) {

    public ClocksOfCase {
        changes = List.copyOf(changes);
    }
}

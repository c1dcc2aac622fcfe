package org.sekisho.office.review.deciding;

import java.util.List;
import org.sekisho.office.review.CaseClock;
import org.sekisho.office.review.DeskCase;

/** A case with the clock that runs for it and those it had before, the oldest first; none if it had no other. */
public record ClocksOfCase(DeskCase about, CaseClock now, List<ClockChange> changes) {

    public ClocksOfCase {
        changes = List.copyOf(changes);
    }
}

package org.sekisho.desk.deadline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.ReaderPage;

/** Which clock runs for a case, which ran before, and what can be noted. Keys are those of words. */
record CaseClockPage(
        ReaderPage reader,
        long id,
        String number,
        String statusKey,
        String stageKey,
        DaysLeft days,
        @Nullable String clock,
        @Nullable String from,
        @Nullable String actBy,
        @Nullable String dueOn,
        @Nullable Law law,
        List<ClockLine> changes,
        boolean mayStateFiling,
        List<String> sources,
        boolean mayOrder,
        boolean mayEnd,
        String on,
        @Nullable String problemKey) {

    CaseClockPage {
        changes = List.copyOf(changes);
        sources = List.copyOf(sources);
    }

    /** What is written of the clock that runs. */
    record Law(String silence, @Nullable String article, List<String> sources) {

        Law {
            sources = List.copyOf(sources);
        }
    }
}

package org.sekisho.desk.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.ReaderPage;

/**
 * A stretch of the audit trail.
 *
 * @param problems keys of the words that say what could not be asked
 * @param end the number of the trail's last record
 * @param more address of what is older; null at the beginning of the trail
 */
record TrailPage(
        ReaderPage reader,
        TrailForm asked,
        List<String> problems,
        List<Line> lines,
        long end,
        @Nullable String more) {

    TrailPage {
        problems = List.copyOf(problems);
        lines = List.copyOf(lines);
    }

    /** A record in a line. */
    record Line(long number, String at, String actor, String action, String subject, String detail) {}
}

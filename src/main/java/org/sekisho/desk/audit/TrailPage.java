package org.sekisho.desk.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.ReaderPage;

/**
 * A stretch of the audit trail.
 *
 * @param problems keys of the words that say what could not be asked
 * @param end the number of the trail's last record
 * @param actor who is asked for; null if nobody is
 * @param action what is asked for, as the trail has it; null if nothing is
 * @param actors what there is to choose from, with what is asked for
 * @param actions likewise
 * @param file address of all that is shown and older, as a file
 * @param more address of what is older; null at the beginning of the trail
 */
record TrailPage(
        ReaderPage reader,
        TrailForm asked,
        @Nullable String actor,
        @Nullable String action,
        List<String> problems,
        List<Line> lines,
        List<String> actors,
        List<String> actions,
        long end,
        String file,
        @Nullable String more) {

    /** A record in a line; {@code link} is the address of what it is about, null where the reader can open none. */
    record Line(
            long number,
            String at,
            String actor,
            String action,
            String subject,
            @Nullable String link,
            String detail) {}
}

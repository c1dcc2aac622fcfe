package org.sekisho.office.edition;

import java.time.Instant;
import org.sekisho.intake.filing.Handling;

/**
 * What somebody said of an entry.
 *
 * @param area of the entry when it was said
 * @param level of the entry when it was said, the highest of all its versions
 */
public record EntryComment(String area, Handling level, String words, String by, Instant at) {

    /** The most characters of one. */
    public static final int LONGEST = 4000;

    @Override
    public String toString() {
        return "comment of " + at;
    }
}

package org.sekisho.intake;

import java.util.List;

/**
 * What one look into the inboxes found.
 *
 * @param filings filings that are new, each under a number not seen before
 * @param versions new versions: other bytes under a number seen before
 * @param known filings that were there already
 * @param unreachable what could not be opened at all, such as a file without permission or a link out of the inbox, by
 *     its path in the inbox; none of it is registered, and a person has to look
 */
public record IntakeResult(int filings, int versions, int known, List<String> unreachable) {

    public IntakeResult {
        unreachable = List.copyOf(unreachable);
    }

    /** Everything registered for the first time. */
    public int received() {
        return filings + versions;
    }

    /** Counts only: paths can say what a filing is about. */
    @Override
    public String toString() {
        return "%d new, %d new versions, %d known, %d unreachable"
                .formatted(filings, versions, known, unreachable.size());
    }
}

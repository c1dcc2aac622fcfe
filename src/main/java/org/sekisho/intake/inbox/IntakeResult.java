package org.sekisho.intake.inbox;

import java.util.List;
import org.sekisho.intake.filing.Overlooked;

/**
 * What one look into the inboxes found.
 *
 * @param filings filings that are new, each under a number not seen before
 * @param versions new versions: other bytes under a number seen before
 * @param known filings that were there already
 * @param overlooked what was not taken in, such as a file without permission or a link out of the inbox, or not as what it
 *     is; a person has to look
 */
public record IntakeResult(int filings, int versions, int known, List<Overlooked> overlooked) {

    public IntakeResult {
        overlooked = List.copyOf(overlooked);
    }

    /** Everything registered for the first time. */
    public int received() {
        return filings + versions;
    }

    /** Counts only: paths can say what a filing is about. */
    @Override
    public String toString() {
        return "%d new, %d new versions, %d known, %d overlooked"
                .formatted(filings, versions, known, overlooked.size());
    }
}

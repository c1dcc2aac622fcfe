package org.sekisho.office.unread;

import java.util.List;
import org.sekisho.intake.filing.FilingNumber;

/**
 * A copy that was given in the place of what could not be read.
 *
 * @param number of the filing
 * @param copy the version that it is
 * @param known whether it was that version already
 * @param waits whether the next run screens it; false if it was read before
 * @param replaced the versions it was given for
 */
public record Replacement(FilingNumber number, int copy, boolean known, boolean waits, List<Integer> replaced) {

    public Replacement {
        replaced = List.copyOf(replaced);
    }
}

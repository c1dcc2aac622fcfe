package org.sekisho.office.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.staff.StaffId;

/**
 * An entry that a person gave a case, because no run could find it.
 *
 * @param list the list it is of, as edition {@code edition} has it
 * @param editionId Sekisho's own key of that edition
 * @param place where in the filing the person read it
 * @param words what they read, and why it is this entry
 * @param carried whether it was given to an earlier version of the filing
 * @param takenBack null as long as nobody took it back
 */
public record GivenEntry(
        long id,
        String list,
        long editionId,
        String edition,
        String code,
        String area,
        String place,
        String words,
        StaffId by,
        Instant at,
        boolean carried,
        @Nullable TakenBack takenBack) {

    /** The person who took it back, and why. */
    public record TakenBack(StaffId by, Instant at, String words) {

        @Override
        public String toString() {
            return "taken back by " + by;
        }
    }

    /** Whether it still stands. */
    public boolean stands() {
        return takenBack == null;
    }

    /** Says which entry and not in which words. */
    @Override
    public String toString() {
        return "%s %s by %s".formatted(list, code, by);
    }
}

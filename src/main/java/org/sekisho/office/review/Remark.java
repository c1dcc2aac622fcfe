package org.sekisho.office.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.staff.StaffId;

/**
 * What somebody wrote down about a case.
 *
 * @param id Sekisho's own key
 * @param struckAt when its author struck it out; null if it stands
 */
public record Remark(
        long id,
        StaffId by,
        Instant at,
        String words,
        @Nullable Instant struckAt) {

    /** The most characters of one. */
    public static final int LONGEST = 4000;

    @Override
    public String toString() {
        return "remark " + id;
    }
}

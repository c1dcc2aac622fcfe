package org.sekisho.office.review;

import java.time.Instant;
import org.sekisho.office.staff.StaffId;

/**
 * What a person says of a name that was found.
 *
 * @param id Sekisho's own key
 * @param name as it is to be written
 */
public record NameCorrection(long id, FoundName found, NameKind kind, String name, StaffId by, Instant at) {

    /** Whether it is no name. */
    public boolean isNone() {
        return kind == NameKind.NONE;
    }

    @Override
    public String toString() {
        return "correction %d, %s to %s".formatted(id, found.kind(), kind);
    }
}

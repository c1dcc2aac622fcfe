package org.sekisho.office.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Declaration;
import org.sekisho.office.staff.StaffId;

/**
 * A declaration that is on file.
 *
 * @param by who filed it at the desk; null if it came with the filing's data
 * @param at when; null if it came with the filing's data
 */
record FiledDeclaration(
        Declaration declared,
        @Nullable StaffId by,
        @Nullable Instant at) {

    @Override
    public String toString() {
        return declared.toString();
    }
}

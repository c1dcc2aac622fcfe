package org.sekisho.office.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.StaffId;

/**
 * A notice that was sent, as the log has it.
 *
 * @param notice code of its template
 * @param referral that it went with; null for what went to the applicant
 * @param to whom it was sent, as whoever sent it wrote it down
 * @param sha256 of the bytes that were sent, which are kept with it
 */
public record SentNotice(
        long id,
        String notice,
        Language language,
        @Nullable Long referral,
        Form form,
        String to,
        Way way,
        String sha256,
        StaffId by,
        Instant at) {

    /** As what a notice is sent. */
    public enum Form {
        PDF,
        TEXT
    }

    /** How it goes. */
    public enum Way {
        POST,
        COURIER,
        BY_HAND,
        PORTAL,
        MAIL
    }

    /** Says which and not to whom. */
    @Override
    public String toString() {
        return "notice %d, %s".formatted(id, notice);
    }
}

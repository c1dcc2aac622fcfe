package org.sekisho.office.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.StaffId;

/**
 * A letter that was sent, as the log has it.
 *
 * @param letter code of its template
 * @param referral that it went with; null for what went to the applicant
 * @param to whom it was sent, as whoever sent it wrote it down
 * @param sha256 of the bytes that were sent, which are kept with it
 */
public record SentLetter(
        long id,
        String letter,
        Language language,
        @Nullable Long referral,
        Form form,
        String to,
        Way way,
        String sha256,
        StaffId by,
        Instant at) {

    /** Forms of a letter. */
    public enum Form {
        PDF,
        TEXT
    }

    /** Ways of sending a letter. */
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
        return "letter %d, %s".formatted(id, letter);
    }
}

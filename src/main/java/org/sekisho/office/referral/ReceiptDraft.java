package org.sekisho.office.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an authority has received a package, about to be noted.
 *
 * @param sha256 of the package, as the authority says it
 * @param by who confirmed it there
 * @param on when it was received; null if not given
 */
public record ReceiptDraft(
        String sha256, String by, @Nullable LocalDate on) {

    public ReceiptDraft {
        sha256 = sha256.strip();
        by = by.strip();
    }
}

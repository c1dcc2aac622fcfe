package org.sekisho.office.edition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An authority's answer about an entry, about to be noted.
 *
 * @param authority its code
 * @param said null if nothing was chosen
 * @param reference of its letter
 * @param by who said it, at the authority
 * @param on the day of the letter; null if not given
 */
public record ConsentDraft(
        String entry,
        String authority,
        Consent.@Nullable Said said,
        String reference,
        String by,
        @Nullable LocalDate on) {

    public ConsentDraft {
        reference = reference.strip();
        by = by.strip();
    }
}

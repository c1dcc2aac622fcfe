package org.sekisho.desk.edition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.edition.Consent;
import org.sekisho.office.edition.ConsentDraft;

/**
 * What an authority said, as it is typed.
 *
 * @param about an entry and an authority with a blank between them
 */
record ConsentForm(
        @Nullable String about,
        Consent.@Nullable Said said,
        @Nullable String reference,
        @Nullable String by,
        @Nullable String on) {

    ConsentDraft draft() {
        String[] parts = Objects.requireNonNullElse(about, "").split(" ", 2);
        return new ConsentDraft(
                parts[0],
                parts.length > 1 ? parts[1] : "",
                said,
                Objects.requireNonNullElse(reference, ""),
                Objects.requireNonNullElse(by, ""),
                day());
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(Objects.requireNonNullElse(on, "").strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

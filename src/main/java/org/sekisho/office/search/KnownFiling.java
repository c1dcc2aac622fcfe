package org.sekisho.office.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.screening.OutcomeKind;

/**
 * A version of a filing that a person may know of.
 *
 * @param outcome null if it waits to be screened
 */
public record KnownFiling(
        FilingId id,
        FilingNumber number,
        int version,
        Instant receivedAt,
        @Nullable OutcomeKind outcome) {

    /** Its number and version, by which the audit trail tells of it. */
    String subject() {
        return "%s version %d".formatted(number, version);
    }
}

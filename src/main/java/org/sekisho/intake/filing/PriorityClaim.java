package org.sekisho.intake.filing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingDates.PossibleDays;

/** An earlier application whose date the applicant claims; what the document does not say is null. */
public record PriorityClaim(
        @Nullable String country, String number, @Nullable LocalDate date) {
    /** The same claim, without a date that cannot be. */
    PriorityClaim possible() {
        return new PriorityClaim(country, number, PossibleDays.orUnknown(date));
    }

    boolean isImpossible() {
        return !PossibleDays.hold(date);
    }
}

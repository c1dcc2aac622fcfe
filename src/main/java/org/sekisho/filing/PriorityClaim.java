package org.sekisho.filing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An earlier application whose date the applicant claims; what the document does not say is null. */
public record PriorityClaim(
        @Nullable String country, String number, @Nullable LocalDate date) {}

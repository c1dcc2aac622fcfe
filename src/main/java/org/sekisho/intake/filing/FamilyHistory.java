package org.sekisho.intake.filing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a filing and what came before it, as the mailroom knows them: what the law exempts goes by these.
 *
 * @param kind the kind code; null if not stated
 * @param nationalPhaseOf the number of the international application (PCT) whose national phase the filing is; null if it
 *     is none, or not stated
 * @param publications of its family
 */
public record FamilyHistory(
        @Nullable String kind, @Nullable String nationalPhaseOf, List<EarlierPublication> publications) {

    public static final FamilyHistory UNKNOWN = new FamilyHistory(null, null, List.of());

    public FamilyHistory {
        publications = List.copyOf(publications);
    }

    /** Whether anybody could read of the invention on a day. */
    public boolean isPublishedBy(LocalDate day) {
        return publications.stream().anyMatch(publication -> !publication.date().isAfter(day));
    }

    /** A publication of the same invention by another filing of its family, before this one. */
    public record EarlierPublication(String number, LocalDate date) {}
}

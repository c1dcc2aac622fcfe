package org.sekisho.screening;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.lists.keytech.ReviewQueue;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** The reviews that the law takes a filing out of, and by which exemption. */
@Component
public record Exemptions(ScreeningSettings settings, Clock clock) {

    /** All of them, so that others are told from them. */
    public String inWords() {
        return settings.exemptions().toString();
    }

    /** The first that covers the filing, of each review; empty if it is exempt from none. */
    public Map<ReviewQueue, Exemption> of(Bibliography filing) {
        return of(filing, LocalDate.now(clock));
    }

    /** The same on another day. */
    public Map<ReviewQueue, Exemption> of(Bibliography filing, LocalDate day) {
        Map<ReviewQueue, Exemption> exempt = new EnumMap<>(ReviewQueue.class);
        settings.exemptions().stream()
                .filter(exemption -> exemption.covers(filing, day))
                .forEach(exemption -> exemption.reviews().forEach(review -> exempt.putIfAbsent(review, exemption)));
        return exempt;
    }

    /**
     * Filings that the law takes out of a review. They are screened for every other review as any filing is. One of
     * {@code kinds}, {@code national-phase} and {@code published} says which filings. What an applicant's own file says of its kind exempts
     * nothing: only the mailroom's data do.
     *
     * @param country the office, two letters (WIPO ST.3)
     * @param kinds beginnings of kind codes (WIPO ST.16): {@code U} is U, U9, U1 …
     * @param nationalPhase those that are the national phase of an international application (PCT)
     * @param published those of whose family a publication is stated with its number and a day that has come
     * @param reviews which reviews the law speaks of
     * @param reason in words, with the instrument that says so
     */
    public record Exemption(
            @NotBlank String country,
            @DefaultValue List<String> kinds,
            @DefaultValue("false") boolean nationalPhase,
            @DefaultValue("false") boolean published,
            @DefaultValue("SECRECY") @NotEmpty Set<ReviewQueue> reviews,
            @NotBlank String reason) {

        public Exemption {
            kinds = List.copyOf(kinds);
            reviews = Set.copyOf(reviews);
        }

        /** An exemption of everything would be a hole. */
        @AssertTrue(message = "needs one of kinds, national-phase and published") boolean isOfOneSort() {
            return Stream.of(!kinds.isEmpty(), nationalPhase, published)
                            .filter(there -> there)
                            .count()
                    == 1;
        }

        /** Whether it covers a filing on a day; what a filing does not state never covers it. */
        boolean covers(Bibliography filing, LocalDate day) {
            return country.equals(filing.country()) && (isOfKind(filing.family().kind()) || isOfFamily(filing, day));
        }

        private boolean isOfKind(@Nullable String kind) {
            return kind != null && kinds.stream().anyMatch(kind::startsWith);
        }

        private boolean isOfFamily(Bibliography filing, LocalDate day) {
            return (nationalPhase && filing.family().nationalPhaseOf() != null)
                    || (published && filing.family().isPublishedBy(day));
        }
    }
}

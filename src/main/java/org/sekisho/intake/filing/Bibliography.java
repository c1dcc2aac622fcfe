package org.sekisho.intake.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FamilyHistory.EarlierPublication;

/**
 * The first page of a filing.
 *
 * @param country the office, two letters (WIPO ST.3); null where not stated
 * @param kind the kind code, {@code A1}; null where not stated
 * @param language the text's language, two lower-case letters; null where not stated
 * @param family what came before it, as the mailroom states it
 * @param publication its own, by a source in which no applicant has a hand; null if none tells of it
 * @param declaration of its applicant, as the mailroom states it; null if there is none
 */
public record Bibliography(
        @Nullable String country,
        @Nullable String kind,
        @Nullable String language,
        FilingDates dates,
        List<Party> parties,
        List<ClassificationSymbol> symbols,
        List<PriorityClaim> priorities,
        FamilyHistory family,
        @Nullable Publication publication,
        @Nullable Declaration declaration) {

    public static final Bibliography UNKNOWN =
            new Bibliography(null, null, null, FilingDates.UNKNOWN, List.of(), List.of(), List.of());

    /** The first page of an office's document, without a family. */
    public Bibliography(
            @Nullable String country,
            @Nullable String kind,
            @Nullable String language,
            FilingDates dates,
            List<Party> parties,
            List<ClassificationSymbol> symbols,
            List<PriorityClaim> priorities) {
        this(country, kind, language, dates, parties, symbols, priorities, FamilyHistory.UNKNOWN, null, null);
    }

    /** Sources of a publication that counts. */
    public enum PublicationSource {
        /** The mailroom's data of the filing. */
        MAILROOM,
        /** The filing is nothing but an office's publication, under the number of that. */
        OFFICE
    }

    /** The day on which a filing was published, or is to be. */
    public record Publication(LocalDate on, PublicationSource source) {}

    /** The same, published on the first day that some dates state; as it is if they state none. */
    public Bibliography published(FilingDates stated, PublicationSource source) {
        FilingDates possible = stated.possible();
        return Stream.of(Optional.ofNullable(possible.published()), Optional.ofNullable(possible.granted()))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .map(on -> published(new Publication(on, source)))
                .orElse(this);
    }

    /** The same with another publication. */
    public Bibliography published(@Nullable Publication other) {
        return new Bibliography(
                country, kind, language, dates, parties, symbols, priorities, family, other, declaration);
    }

    public Bibliography {
        parties = List.copyOf(parties);
        symbols = List.copyOf(symbols);
        priorities = List.copyOf(priorities);
        family =
                Objects.requireNonNullElse(family, FamilyHistory.UNKNOWN); // texts that were kept before do not have it
    }

    /** The first publication, its own or that of its family; empty if none is stated. */
    public Optional<LocalDate> firstPublished() {
        Stream<LocalDate> own = Stream.of(dates.published(), dates.granted()).flatMap(Stream::ofNullable);
        Stream<LocalDate> ofFamily = family.publications().stream().map(EarlierPublication::date);
        return Stream.concat(own, ofFamily).min(LocalDate::compareTo);
    }

    /** The same without dates that cannot be. */
    public Bibliography possible() {
        return new Bibliography(
                country,
                kind,
                language,
                dates.possible(),
                parties,
                symbols,
                priorities.stream().map(PriorityClaim::possible).toList(),
                family,
                publication,
                declaration);
    }

    /** Names of the dates that cannot be, as in {@code filing.yml}. */
    public List<String> impossibleDates() {
        List<String> names = new ArrayList<>(dates.impossible());
        if (priorities.stream().anyMatch(PriorityClaim::isImpossible)) {
            names.add("priorities");
        }
        return names;
    }

    /** Says how much is known and not what: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return "%s%s, %d parties, %d symbols".formatted(country, kind, parties.size(), symbols.size());
    }
}

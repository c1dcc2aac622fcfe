package org.sekisho.reading.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.Declaration;
import org.sekisho.intake.filing.FamilyHistory;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.PlacedPage;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;

/**
 * Puts the documents of a filing together. Where only one answer is possible the first document wins; where many are
 * (parties, symbols, text) all are kept, a title or an entry of the first page once.
 */
final class FilingAssembly {

    private static final List<Section> ORDER = List.of(
            Section.TITLE,
            Section.ABSTRACT,
            Section.GOVERNMENT_INTEREST,
            Section.REVIEW_REQUEST,
            Section.DESCRIPTION,
            Section.CLAIM);

    private final List<Filing> parts = new ArrayList<>();

    void add(Filing part) {
        parts.add(part);
    }

    Filing whole() {
        Set<String> titles = new HashSet<>();
        List<TextBlock> text = parts.stream()
                .flatMap(part -> part.text().stream())
                .filter(block -> block.section() != Section.TITLE || titles.add(said(block)))
                .sorted(Comparator.comparing(block -> ORDER.indexOf(block.section())))
                .toList();
        List<PlacedPage> placed =
                parts.stream().flatMap(part -> part.placed().stream()).toList();
        return new Filing(first(Filing::number), bibliography(), text, claims(), placed);
    }

    /** All that a rule could go by; only how wide its spaces are makes no word another. */
    private static String said(TextBlock title) {
        return title.label() + '\n' + title.words().strip().replaceAll("\\s+", " ");
    }

    private Bibliography bibliography() {
        return new Bibliography(
                first(part -> part.bibliography().country()),
                first(part -> part.bibliography().kind()),
                first(part -> part.bibliography().language()),
                new FilingDates(date(FilingDates::filed), date(FilingDates::published), date(FilingDates::granted)),
                parties(),
                all(Bibliography::symbols),
                all(Bibliography::priorities),
                family(),
                null,
                declaration());
    }

    /** The first declaration; a request for review in another document is a part of it. */
    private @Nullable Declaration declaration() {
        Declaration first = first(part -> part.bibliography().declaration());
        boolean asked = parts.stream()
                .flatMap(part -> Stream.ofNullable(part.bibliography().declaration()))
                .anyMatch(Declaration::reviewAsked);
        return first == null ? null : new Declaration(first.form(), first.dated(), asked, first.rows());
    }

    private FamilyHistory family() {
        return new FamilyHistory(
                first(part -> part.bibliography().family().kind()),
                first(part -> part.bibliography().family().nationalPhaseOf()),
                all(bibliography -> bibliography.family().publications()));
    }

    private <T> @Nullable T first(Function<Filing, @Nullable T> field) {
        for (Filing part : parts) {
            T value = field.apply(part);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private @Nullable LocalDate date(Function<FilingDates, @Nullable LocalDate> field) {
        return first(part -> field.apply(part.bibliography().dates()));
    }

    private <T> List<T> all(Function<Bibliography, List<T>> field) {
        return List.copyOf(new LinkedHashSet<>(parts.stream()
                .flatMap(part -> field.apply(part.bibliography()).stream())
                .toList()));
    }

    private List<Party> parties() {
        Map<String, Party> parties = new LinkedHashMap<>();
        for (Party party : all(Bibliography::parties)) {
            parties.putIfAbsent(party.role() + " " + party.name(), party);
        }
        return List.copyOf(parties.values());
    }

    private List<Claim> claims() {
        SortedMap<Integer, List<Claim>> claims = parts.stream()
                .flatMap(part -> part.claims().stream())
                .collect(Collectors.groupingBy(Claim::number, TreeMap::new, Collectors.toList()));
        return claims.values().stream().map(FilingAssembly::together).toList();
    }

    /** Joins the copies of a claim; it refers to all claims that any copy refers to. */
    private static Claim together(List<Claim> same) {
        SortedSet<Integer> dependsOn = new TreeSet<>();
        same.forEach(claim -> dependsOn.addAll(claim.dependsOn()));
        return new Claim(
                same.get(0).number(), List.copyOf(dependsOn), same.stream().anyMatch(Claim::unfollowed));
    }
}

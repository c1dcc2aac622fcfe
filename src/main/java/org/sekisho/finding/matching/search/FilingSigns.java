package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.body.BodyName;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.NamedEntity;
import org.sekisho.finding.entity.NamedEntity.Kind;
import org.sekisho.finding.quantity.Quantity;
import org.sekisho.finding.quantity.QuantityFinder;
import org.sekisho.finding.quantity.UnitOfMeasure;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;
import org.springframework.util.function.SingletonSupplier;

/**
 * All that rules can go by in one filing.
 *
 * @param classified whether the office gave it any symbol, also one that an exclusion has taken away since
 * @param partiesKnown whether it says whose it is
 * @param sections those it has any words in
 * @param requests passages in which its applicant asks for a review
 * @param ignored passages that an exclusion has taken away
 * @param denied words of an exclusion that their passage takes back, with what they hold: {@code no laser printer}
 */
public record FilingSigns(
        List<ClassificationSymbol> symbols,
        boolean classified,
        FoundWords words,
        Entities entities,
        List<Named> organisations,
        boolean partiesKnown,
        Set<Section> sections,
        List<Passage> requests,
        PassageQuantities quantities,
        Set<Passage> ignored,
        Set<TextSpan> denied) {

    /**
     * Something that bears a name and may be an organisation.
     *
     * @param body the name as that of a body, made when somebody asks
     * @param passage where it is mentioned; null if it comes from the bibliographic data
     */
    public record Named(
            NamedEntity entity,
            OrganisationName name,
            Supplier<BodyName> body,
            @Nullable Passage passage) {

        private static Named in(PassagesByPlace passages, NamedEntity entity, Map<String, Supplier<BodyName>> bodies) {
            TextSpan span = entity.span();
            Passage passage = span == null ? null : passages.holding(span).orElse(null);
            String numbered = entity.name() + (span == null || passage == null ? "" : WholeName.behind(passage, span));
            Supplier<BodyName> body =
                    bodies.computeIfAbsent(numbered, name -> SingletonSupplier.of(() -> BodyName.of(name)));
            return new Named(entity, OrganisationName.of(entity.name()), body, passage);
        }

        /** The name that holds some words of a passage. */
        static Named around(Passage passage, TextSpan words) {
            TextSpan whole = WholeName.around(passage, words);
            String name = passage.quote(whole);
            BodyName body = BodyName.of(name + WholeName.behind(passage, whole));
            NamedEntity entity = new NamedEntity(Kind.ORGANISATION, NamedEntity.Role.MENTIONED, name, whole);
            return new Named(entity, OrganisationName.of(name), () -> body, passage);
        }

        /** Not a party that may be a person, unless its name says that it is a body. */
        boolean mayBeABody() {
            return entity.kind() == Kind.ORGANISATION || body.get().isOfABody();
        }
    }

    public static FilingSigns of(Filing filing, FilingText text, FoundWords words, Entities entities) {
        PassagesByPlace passages = new PassagesByPlace(text.passages());
        Map<String, Supplier<BodyName>> bodies = new HashMap<>();
        List<Named> organisations = entities.named().stream()
                .filter(entity -> entity.kind() == Kind.ORGANISATION || entity.kind() == Kind.PARTY)
                .map(entity -> Named.in(passages, entity, bodies))
                .toList();
        return new FilingSigns(
                filing.bibliography().symbols(),
                !filing.bibliography().symbols().isEmpty(),
                words,
                entities,
                organisations,
                !filing.bibliography().parties().isEmpty()
                        || entities.named().stream().anyMatch(FilingSigns::isParty),
                text.passages().stream().map(Passage::section).collect(Collectors.toUnmodifiableSet()),
                text.passages().stream()
                        .filter(passage -> passage.section() == Section.REVIEW_REQUEST)
                        .toList(),
                new PassageQuantities(),
                Set.of(),
                Set.of());
    }

    private static boolean isParty(NamedEntity entity) {
        return switch (entity.role()) {
            case APPLICANT, INVENTOR, ASSIGNEE -> true;
            case FUNDER, MENTIONED -> false;
        };
    }

    /** Whether nobody can tell if a part that seems to be missing is there: no claims were recognised either. */
    public boolean untold(Section section) {
        return !sections.contains(section) && !sections.contains(Section.CLAIM);
    }

    /** Whether a pattern occurs where it counts. */
    public boolean has(int pattern) {
        return words.has(pattern)
                && (ignored.isEmpty() && denied.isEmpty() || !hits(pattern).isEmpty());
    }

    /** Occurrences of a pattern that count. */
    public List<WordHit> hits(int pattern) {
        List<WordHit> hits = words.of(pattern);
        return ignored.isEmpty() && denied.isEmpty() || hits.isEmpty()
                ? hits
                : hits.stream()
                        .filter(hit -> !hit.touches(ignored) && !hit.within(denied))
                        .toList();
    }

    /** Whether something said there counts; what is not said anywhere always does. */
    public boolean counts(@Nullable Passage passage) {
        return passage == null || !ignored.contains(passage);
    }

    /** The signs that are left when these passages, symbols and words do not count. */
    public FilingSigns without(
            Set<Passage> passages, Collection<ClassificationSymbol> excluded, Collection<TextSpan> words) {
        if (passages.isEmpty() && excluded.isEmpty() && words.isEmpty()) {
            return this;
        }
        Set<TextSpan> denied = new HashSet<>(this.denied);
        denied.addAll(words);
        Set<Passage> all = new HashSet<>(ignored);
        all.addAll(passages);
        List<ClassificationSymbol> left = new ArrayList<>(symbols);
        left.removeAll(excluded);
        return new FilingSigns(
                List.copyOf(left),
                classified,
                this.words,
                entities,
                organisations.stream()
                        .filter(named -> named.passage() == null || !passages.contains(named.passage()))
                        .toList(),
                partiesKnown,
                sections,
                requests,
                quantities,
                Set.copyOf(all),
                Set.copyOf(denied));
    }

    /** Says how much and not what: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return "%d symbols, %s".formatted(symbols.size(), words);
    }

    /** The quantities of one filing's passages, looked for where a rule asks and only once. For one thread. */
    public static final class PassageQuantities {

        private static final QuantityFinder FINDER = new QuantityFinder();

        private final Map<Passage, List<Quantity>> found = new IdentityHashMap<>();

        /** With places counted from the start of the passage. */
        public List<Quantity> in(Passage passage) {
            return found.computeIfAbsent(passage, words -> FINDER.in(words.words()));
        }

        /** Whether a passage states any amount that can be compared with one in this unit. */
        public boolean has(Passage passage, UnitOfMeasure unit) {
            for (Quantity quantity : in(passage)) {
                if (quantity.unit().sameDimension(unit)) {
                    return true;
                }
            }
            return false;
        }

        /** Says how much and not what: filings are secret, and log files are not. */
        @Override
        public String toString() {
            return "quantities of %d passages".formatted(found.size());
        }
    }
}

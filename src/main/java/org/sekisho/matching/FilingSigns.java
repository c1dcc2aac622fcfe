package org.sekisho.matching;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.entity.Entities;
import org.sekisho.entity.NamedEntity;
import org.sekisho.entity.NamedEntity.Kind;
import org.sekisho.entity.StateFunding;
import org.sekisho.filing.ClassificationSymbol;
import org.sekisho.filing.Filing;
import org.sekisho.matching.pattern.OrganisationName;
import org.sekisho.matching.words.PassagesByPlace;
import org.sekisho.passage.FilingText;
import org.sekisho.passage.Passage;

/**
 * All that rules can go by in one filing.
 *
 * @param classified whether the office gave it any symbol, also one that an exclusion has taken away since
 * @param partiesKnown whether it says whose it is
 */
record FilingSigns(
        List<ClassificationSymbol> symbols,
        boolean classified,
        FoundWords words,
        List<StateFunding> funding,
        List<Named> organisations,
        boolean partiesKnown) {

    /**
     * Something that bears a name and may be an organisation.
     *
     * @param passage where it is mentioned; null if it comes from the bibliographic data
     */
    record Named(
            NamedEntity entity,
            OrganisationName name,
            @Nullable Passage passage) {

        private static Named in(PassagesByPlace passages, NamedEntity entity) {
            Passage passage = entity.span() == null
                    ? null
                    : passages.holding(entity.span()).orElse(null);
            return new Named(entity, OrganisationName.of(entity.name()), passage);
        }
    }

    static FilingSigns of(Filing filing, FilingText text, FoundWords words, Entities entities) {
        PassagesByPlace passages = new PassagesByPlace(text.passages());
        List<Named> organisations = entities.named().stream()
                .filter(entity -> entity.kind() == Kind.ORGANISATION || entity.kind() == Kind.PARTY)
                .map(entity -> Named.in(passages, entity))
                .toList();
        return new FilingSigns(
                filing.bibliography().symbols(),
                !filing.bibliography().symbols().isEmpty(),
                words,
                entities.funding(),
                organisations,
                !filing.bibliography().parties().isEmpty()
                        || entities.named().stream().anyMatch(FilingSigns::isParty));
    }

    private static boolean isParty(NamedEntity entity) {
        return switch (entity.role()) {
            case APPLICANT, INVENTOR, ASSIGNEE -> true;
            case FUNDER, MENTIONED -> false;
        };
    }

    /** What is left when these passages and symbols do not count. */
    FilingSigns without(Set<Passage> passages, Set<ClassificationSymbol> excluded) {
        if (passages.isEmpty() && excluded.isEmpty()) {
            return this;
        }
        return new FilingSigns(
                symbols.stream().filter(symbol -> !excluded.contains(symbol)).toList(),
                classified,
                words.outside(passages),
                funding.stream()
                        .filter(stated -> !passages.contains(stated.passage()))
                        .toList(),
                organisations.stream()
                        .filter(named -> named.passage() == null || !passages.contains(named.passage()))
                        .toList(),
                partiesKnown);
    }

    /** Says how much and not what: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return "%d symbols, %s, %d organisations".formatted(symbols.size(), words, organisations.size());
    }
}

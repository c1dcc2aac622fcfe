package org.sekisho.proof.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.finding.matching.search.EntryExplanation;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.FoundWords;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.stereotype.Component;

/**
 * Screens once more, by the slow path, what is kept of a filing, and compares with what is on record.
 *
 * <p>Its own are how words are spelt and divided, where the lists' words stand, and that every entry is judged. Who is
 * named, and how an entry is decided it shares with the fast path: what is wrong there it does not see.
 */
@Component
public record Oracle(
        FilingTexts texts, ScreeningOutcomes outcomes, EntityFinder entityFinder, TechnologyMatcher matcher) {

    /** The differences, by entry. */
    public List<String> ask(RegisteredFiling registered) {
        Optional<StoredText> stored;
        try {
            stored = texts.of(registered.id());
        } catch (IllegalStateException damaged) {
            return List.of("the kept text is damaged");
        }
        return stored.map(text -> differences(recorded(registered), found(registered, text)))
                .orElse(List.of("no text is kept"));
    }

    private Set<String> recorded(RegisteredFiling registered) {
        Set<String> entries = new TreeSet<>();
        outcomes.of(registered.id())
                .ifPresent(outcome ->
                        outcome.findings().forEach(finding -> entries.add(finding.list() + ":" + finding.entry())));
        return entries;
    }

    private Set<String> found(RegisteredFiling registered, StoredText stored) {
        Filing filing = new Filing(registered.number(), stored.bibliography(), List.of(), stored.claims());
        FoundWords words = matcher.wordsBySlowPath(stored.text());
        Entities entities = entityFinder.find(filing, stored.text(), words.passagesOfSeveralWords());
        Set<String> entries = new TreeSet<>();
        matcher.explain(filing, stored.text(), words, entities).stream()
                .map(EntryExplanation::finding)
                .flatMap(Optional::stream)
                .map(Oracle::named)
                .forEach(entries::add);
        return entries;
    }

    private static String named(EntryFinding finding) {
        return finding.list().list().value() + ":" + finding.entry().code().value();
    }

    private static List<String> differences(Set<String> recorded, Set<String> found) {
        List<String> differences = new ArrayList<>();
        found.stream()
                .filter(entry -> !recorded.contains(entry))
                .forEach(entry -> differences.add(entry + " is not on record"));
        recorded.stream()
                .filter(entry -> !found.contains(entry))
                .forEach(entry -> differences.add(entry + " is on record only"));
        return differences;
    }
}

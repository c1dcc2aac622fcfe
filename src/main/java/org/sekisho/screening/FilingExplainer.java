package org.sekisho.screening;

import java.util.List;
import java.util.Optional;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.finding.matching.search.EntryExplanation;
import org.sekisho.finding.matching.search.FoundWords;
import org.sekisho.finding.matching.search.NearestMiss;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.springframework.stereotype.Component;

/** Screens again, by today's lists, what was read of a filing, and tells of every entry why it applies or does not. */
@Component
public record FilingExplainer(FilingTexts texts, EntityFinder entityFinder, TechnologyMatcher matcher) {

    /**
     * Explanations of one filing by all entries.
     *
     * @param entries in the order of the lists
     */
    public record Explained(List<EntryExplanation> entries, NearestMiss misses) {

        public Explained {
            entries = List.copyOf(entries);
        }
    }

    /** Empty if nothing was kept of what was read, because the filing still waits to be screened. */
    public Optional<Explained> explain(RegisteredFiling registered) {
        return texts.of(registered.id()).map(stored -> explain(registered, stored));
    }

    private Explained explain(RegisteredFiling registered, StoredText stored) {
        Filing filing = new Filing(registered.number(), stored.bibliography(), List.of(), stored.claims());
        FilingText text = stored.text();
        FoundWords words = matcher.wordsIn(text);
        Entities entities = entityFinder.find(filing, text, words.passagesOfSeveralWords());
        return new Explained(matcher.explain(filing, text, words, entities), matcher.nearestMisses(text));
    }
}

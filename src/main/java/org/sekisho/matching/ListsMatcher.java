package org.sekisho.matching;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.entity.Entities;
import org.sekisho.filing.Filing;
import org.sekisho.keytech.Entry;
import org.sekisho.keytech.KeyTechnologyList;
import org.sekisho.matching.pattern.RulePatterns;
import org.sekisho.matching.words.WordFinder;
import org.sekisho.matching.words.Words;
import org.sekisho.passage.FilingText;

/** Finds the lists' words and decides by the entries' rules. */
final class ListsMatcher implements TechnologyMatcher {

    private final List<KeyTechnologyList> lists;
    private final WordFinder finder;
    private final EntryDecision decision;

    ListsMatcher(List<KeyTechnologyList> lists, Words words, RulePatterns patterns) {
        this.lists = List.copyOf(lists);
        this.decision = new EntryDecision(patterns);
        this.finder = WordFinder.of(words, patterns.all());
    }

    @Override
    public WordHits wordsIn(FilingText text) {
        return new FoundWords(finder.find(text));
    }

    @Override
    public List<EntryFinding> decide(Filing filing, FilingText text, WordHits words, Entities entities) {
        FilingSigns signs = signs(filing, text, words, entities);
        return lists.stream().flatMap(list -> findings(list, signs)).toList();
    }

    /** All that the rules can go by. */
    FilingSigns signs(Filing filing, FilingText text, WordHits words, Entities entities) {
        if (words instanceof FoundWords found) {
            return FilingSigns.of(filing, text, found, entities);
        }
        throw new IllegalArgumentException("These words were found by another matcher: " + words.getClass());
    }

    /** Decides one entry by itself. */
    Optional<EntryFinding> decide(KeyTechnologyList list, Entry entry, FilingSigns signs) {
        return decision.decide(list.edition(), entry, signs);
    }

    private Stream<EntryFinding> findings(KeyTechnologyList list, FilingSigns signs) {
        return list.entries().stream().map(entry -> decide(list, entry, signs)).flatMap(Optional::stream);
    }

    @Override
    public void close() {
        finder.close();
    }
}

package org.sekisho.finding.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.matching.oracle.SlowWordFinder;
import org.sekisho.finding.matching.search.DividedText;
import org.sekisho.finding.matching.search.EntryExplanation;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.FilingSigns;
import org.sekisho.finding.matching.search.FoundWords;
import org.sekisho.finding.matching.search.NearestMiss;
import org.sekisho.finding.matching.search.PatternTable;
import org.sekisho.finding.matching.search.Presearch;
import org.sekisho.finding.matching.search.Signals;
import org.sekisho.finding.matching.search.Verdict;
import org.sekisho.finding.matching.search.WordFinder;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.intake.filing.Filing;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.EntryLanguages;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/** Finds the lists' words and decides by the entries' rules. */
final class ListsMatcher implements TechnologyMatcher {

    private final List<KeyTechnologyList> lists;
    private final Words words;
    private final PatternTable patterns;
    private final WordFinder finder;
    private final WordFinder slowFinder;
    private final EntryDecision decision;
    private final Presearch presearch;
    private final BrokenWords brokenWords;

    ListsMatcher(List<KeyTechnologyList> lists, Words words, CompiledRules compiled) {
        this.lists = List.copyOf(lists);
        this.words = words;
        this.patterns = compiled.patterns();
        this.decision = new EntryDecision(compiled);
        this.presearch = new Presearch(lists, compiled.patterns());
        this.brokenWords = new BrokenWords(
                words, lists.stream().flatMap(list -> list.entries().stream()).toList());
        this.finder = WordFinder.of(words, patterns.all(), patterns.lookedIn());
        this.slowFinder = new SlowWordFinder(words, patterns.places());
    }

    @Override
    public Set<String> languages() {
        return EntryLanguages.of(
                lists.stream().flatMap(list -> list.entries().stream()).toList());
    }

    @Override
    public FoundWords wordsIn(FilingText text) {
        return new FoundWords(patterns, finder.find(text));
    }

    @Override
    public FoundWords wordsIn(FilingText text, BiConsumer<Passage, DividedText> divided) {
        return new FoundWords(patterns, finder.find(text, divided));
    }

    @Override
    public FoundWords wordsBySlowPath(FilingText text) {
        return new FoundWords(patterns, slowFinder.find(text));
    }

    @Override
    public BrokenWords.Mended mended(FilingText text) {
        return brokenWords.mended(text);
    }

    @Override
    public List<EntryFinding> decide(Filing filing, FilingText text, FoundWords words, Entities entities) {
        FilingSigns signs = signs(filing, text, words, entities);
        List<EntryFinding> findings = new ArrayList<>();
        presearch.forEachPossible(
                Signals.of(signs, patterns.hasBodies()),
                (list, entry) -> explain(list, entry, signs).finding().ifPresent(findings::add));
        return findings;
    }

    @Override
    public List<EntryExplanation> explain(Filing filing, FilingText text, FoundWords words, Entities entities) {
        FilingSigns signs = signs(filing, text, words, entities);
        return lists.stream()
                .flatMap(list -> list.entries().stream().map(entry -> explain(list.edition(), entry, signs)))
                .toList();
    }

    @Override
    public NearestMiss nearestMisses(FilingText text) {
        return new NearestMiss(words, text.words());
    }

    /** All that the rules can go by. */
    FilingSigns signs(Filing filing, FilingText text, FoundWords words, Entities entities) {
        return FilingSigns.of(filing, text, words, entities);
    }

    /** Decides one entry by itself. */
    EntryExplanation explain(Edition list, Entry entry, FilingSigns signs) {
        return decision.explain(list, entry, signs);
    }

    /** Decides whether an entry applies to a filing. The explanation is made first, and the result is read off it. */
    public record EntryDecision(CompiledRules compiled) {

        public EntryExplanation explain(Edition list, Entry entry, FilingSigns signs) {
            FalseFriends friends = FalseFriends.of(entry.unless(), compiled, signs);
            RuleEvaluation left = new RuleEvaluation(compiled, friends.left());
            Verdict technology = left.anyOf(() -> "any of its rules", entry.rules());
            @Nullable Verdict requirement =
                    entry.requires().isEmpty() ? null : left.anyOf(() -> "any of what it requires", entry.requires());
            return new EntryExplanation(list, entry, technology, requirement, friends.verdicts(), friends.all());
        }
    }
}

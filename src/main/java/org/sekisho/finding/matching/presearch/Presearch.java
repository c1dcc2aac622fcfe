package org.sekisho.finding.matching.presearch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.sekisho.finding.matching.needed.Needed;
import org.sekisho.finding.matching.pattern.PatternTable;
import org.sekisho.finding.matching.presearch.Signals.Signal;
import org.sekisho.finding.matching.search.IndexTerms;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.SymbolRange;

/**
 * Tells quickly of most entries that they cannot apply to a filing, so that only the others are judged.
 *
 * <p>It asks less than the rules do: whether the words that would have to be there are there at all, whatever is denied,
 * taken away or required besides. So it may let an entry pass that does not apply, and never stops one that does.
 */
public final class Presearch {

    private record Candidate(Edition list, Entry entry, Possible possible) {}

    private final List<Candidate> candidates = new ArrayList<>();

    /** Which candidates a signal speaks for, by their places. */
    private final Map<Signal, List<Integer>> spokenFor = new HashMap<>();

    private final BitSet always = new BitSet();

    public Presearch(List<KeyTechnologyList> lists, PatternTable patterns) {
        for (KeyTechnologyList list : lists) {
            for (Entry entry : list.entries()) {
                add(new Candidate(list.edition(), entry, possible(entry, patterns)));
            }
        }
    }

    /** What a filing has to which the entry may apply, in terms of an index: no less than {@link #forEachPossible} goes by. */
    public static Needed needed(Entry entry, PatternTable patterns) {
        return possible(entry, patterns)
                .needed((pattern, section) -> IndexTerms.needed(patterns.pattern(pattern), section));
    }

    private static Possible possible(Entry entry, PatternTable patterns) {
        return new Possible.AtLeast(1, new OfRules(patterns).each(entry.rules()));
    }

    private void add(Candidate candidate) {
        int place = candidates.size();
        candidates.add(candidate);
        if (candidate.possible().always()) {
            always.set(place);
        }
        candidate
                .possible()
                .triggers()
                .forEach(signal -> spokenFor
                        .computeIfAbsent(signal, none -> new ArrayList<>())
                        .add(place));
    }

    /** Hands on the entries that may apply, in the order of the lists. */
    public void forEachPossible(Signals signals, BiConsumer<Edition, Entry> action) {
        BitSet possible = (BitSet) always.clone();
        signals.forEach(signal -> spokenFor.getOrDefault(signal, List.of()).forEach(possible::set));
        possible.stream()
                .mapToObj(candidates::get)
                .filter(candidate -> candidate.possible().with(signals))
                .forEach(candidate -> action.accept(candidate.list(), candidate.entry()));
    }

    /** What a rule cannot do without. */
    private record OfRules(PatternTable patterns) implements Rule.Handler<Possible> {

        private List<Possible> each(List<Rule> rules) {
            return rules.stream().map(rule -> rule.handledBy(this)).toList();
        }

        @Override
        public Possible classified(Rule.Classified rule) {
            return new Possible.Classified(
                    rule.symbols().stream().map(SymbolRange::subclass).collect(Collectors.toSet()));
        }

        @Override
        public Possible words(Rule.Words rule) {
            return new PossibleWords(patterns).of(rule.expression());
        }

        @Override
        public Possible measured(Rule.Measured rule) {
            return new PossibleWords(patterns).of(rule.what());
        }

        @Override
        public Possible stateFunded(Rule.StateFunded rule) {
            return Possible.ALWAYS;
        }

        @Override
        public Possible stateApplicant(Rule.StateApplicant rule) {
            return Possible.ALWAYS;
        }

        @Override
        public Possible defencePurpose(Rule.DefencePurpose rule) {
            return Possible.ALWAYS;
        }

        @Override
        public Possible namedOrganisation(Rule.NamedOrganisation rule) {
            return Possible.ALWAYS;
        }

        @Override
        public Possible anyOf(Rule.AnyOf rule) {
            return new Possible.AtLeast(1, each(rule.rules()));
        }

        @Override
        public Possible allOf(Rule.AllOf rule) {
            return new Possible.AllOf(each(rule.rules()));
        }

        @Override
        public Possible atLeast(Rule.AtLeast rule) {
            return new Possible.AtLeast(rule.count(), each(rule.rules()));
        }

        @Override
        public Possible noneOf(Rule.NoneOf rule) {
            return Possible.ALWAYS;
        }

        @Override
        public Possible unless(Rule.Unless rule) {
            return rule.rule().handledBy(this);
        }
    }
}

package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.Signals.Signal;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.SymbolRange;
import org.sekisho.lists.keytech.WordExpression;

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
        return Possible.enough(1, each(entry.rules(), patterns));
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

    /** What a rule cannot do without; nothing, if that is not told by signals. */
    private static Possible possible(Rule rule, PatternTable patterns) {
        if (rule instanceof Rule.Classified classified) {
            return new Possible.Classified(
                    classified.symbols().stream().map(SymbolRange::subclass).collect(Collectors.toSet()));
        }
        if (rule instanceof Rule.Words words) {
            return new PossibleWords(patterns).of(words.expression());
        }
        if (rule instanceof Rule.Measured measured) {
            return new PossibleWords(patterns).of(measured.what());
        }
        if (rule instanceof Rule.Unless unless) {
            return possible(unless.rule(), patterns);
        }
        return rule instanceof Rule.Counted counted
                ? Possible.enough(counted.count(), each(counted.rules(), patterns))
                : Possible.ALWAYS;
    }

    private static List<Possible> each(List<Rule> rules, PatternTable patterns) {
        return rules.stream().map(rule -> possible(rule, patterns)).toList();
    }

    /**
     * What an expression cannot do without.
     *
     * @param section in which it has to stand; null for anywhere
     */
    record PossibleWords(PatternTable patterns, @Nullable Section section) {

        PossibleWords(PatternTable patterns) {
            this(patterns, null);
        }

        Possible of(WordExpression expression) {
            int pattern = patterns.of(expression);
            if (pattern >= 0) {
                return new Possible.Occurs(pattern, section);
            }
            if (expression instanceof WordExpression.In in) {
                return new PossibleWords(patterns, LookedIn.section(in.part())).of(in.branch());
            }
            return expression instanceof WordExpression.Counted counted
                    ? Possible.enough(
                            counted.count(),
                            counted.branches().stream().map(this::of).toList())
                    : Possible.ALWAYS;
        }
    }
}

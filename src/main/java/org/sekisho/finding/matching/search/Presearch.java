package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Whether something may hold in a filing, as far as its signals tell. It may say yes too often, and never no too often. */
    interface Possible {

        /** For what is not told by signals. */
        Possible ALWAYS = new AllOf(List.of());

        /** So many of these have to be possible. */
        static Possible enough(int count, List<Possible> parts) {
            return count == parts.size() ? new AllOf(parts) : new AtLeast(count, parts);
        }

        boolean with(Signals signals);

        /** Whether it may hold without any signal. */
        boolean always();

        /** Signals of which at least one is there wherever it may hold; empty if it {@link #always} may. */
        Set<Signal> triggers();

        /**
         * What a filing in which it may hold has.
         *
         * @param ofPattern what one has in which a pattern occurs
         */
        Needed needed(OfPattern ofPattern);

        /** What a filing has in which a pattern occurs. */
        interface OfPattern {

            /**
             * What it has.
             *
             * @param pattern its number
             * @param section in which it has to occur; null for anywhere
             */
            Needed needed(int pattern, @Nullable Section section);
        }

        /**
         * A pattern has to occur.
         *
         * @param section in which it has to; null for anywhere. Signals do not tell.
         */
        record Occurs(int pattern, @Nullable Section section) implements Possible {

            @Override
            public boolean with(Signals signals) {
                return signals.patterns().get(pattern);
            }

            @Override
            public boolean always() {
                return false;
            }

            @Override
            public Set<Signal> triggers() {
                return Set.of(new Signal.Pattern(pattern));
            }

            @Override
            public Needed needed(OfPattern ofPattern) {
                return ofPattern.needed(pattern, section);
            }
        }

        /** A symbol of one of these classes has to be there. */
        record Classified(Set<String> classes) implements Possible {

            public Classified {
                classes = Set.copyOf(classes);
            }

            @Override
            public boolean with(Signals signals) {
                return classes.stream().anyMatch(signals.classes()::contains);
            }

            @Override
            public boolean always() {
                return classes.isEmpty();
            }

            @Override
            public Set<Signal> triggers() {
                Set<Signal> triggers = new HashSet<>();
                classes.forEach(name -> triggers.add(new Signal.InClass(name)));
                return triggers;
            }

            @Override
            public Needed needed(OfPattern ofPattern) {
                return always()
                        ? Needed.NOTHING
                        : Needed.anyOf(classes.stream()
                                .sorted()
                                .<Needed>map(name -> new Needed.Term(Signals.term(name)))
                                .toList());
            }
        }

        /** All of these have to be possible. */
        record AllOf(List<Possible> parts) implements Possible {

            public AllOf {
                parts = List.copyOf(parts);
            }

            @Override
            public boolean with(Signals signals) {
                return parts.stream().allMatch(part -> part.with(signals));
            }

            @Override
            public boolean always() {
                return parts.stream().allMatch(Possible::always);
            }

            /** Those of the part that has fewest: where it cannot hold, nothing can. */
            @Override
            public Set<Signal> triggers() {
                return parts.stream()
                        .filter(part -> !part.always())
                        .map(Possible::triggers)
                        .min(Comparator.comparingInt(Collection::size))
                        .orElse(Set.of());
            }

            @Override
            public Needed needed(OfPattern ofPattern) {
                return Needed.allOf(
                        parts.stream().map(part -> part.needed(ofPattern)).toList());
            }
        }

        /** So many of these have to be possible; one at least. */
        record AtLeast(int count, List<Possible> parts) implements Possible {

            public AtLeast {
                parts = List.copyOf(parts);
            }

            @Override
            public boolean with(Signals signals) {
                int possible = 0;
                for (Possible part : parts) {
                    if (part.with(signals) && ++possible >= count) {
                        return true;
                    }
                }
                return false;
            }

            @Override
            public boolean always() {
                return parts.stream().anyMatch(Possible::always);
            }

            @Override
            public Set<Signal> triggers() {
                Set<Signal> triggers = new HashSet<>();
                if (!always()) {
                    parts.forEach(part -> triggers.addAll(part.triggers()));
                }
                return triggers;
            }

            @Override
            public Needed needed(OfPattern ofPattern) {
                return Needed.atLeast(
                        Math.max(1, count),
                        parts.stream().map(part -> part.needed(ofPattern)).toList());
            }
        }
    }
}

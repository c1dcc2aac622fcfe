package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
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

    private record Candidate(Edition list, Entry entry, Needed<Asked> needed) {}

    /**
     * A question to a filing.
     *
     * @param section in which a pattern has to occur; null for anywhere. Signals do not tell.
     */
    record Asked(Signal signal, @Nullable Section section) {}

    private final List<Candidate> candidates = new ArrayList<>();

    /** Candidates that a signal speaks for, by their places. */
    private final Map<Signal, List<Integer>> spokenFor = new HashMap<>();

    private final BitSet always = new BitSet();

    public Presearch(List<KeyTechnologyList> lists, PatternTable patterns) {
        for (KeyTechnologyList list : lists) {
            for (Entry entry : list.entries()) {
                add(new Candidate(list.edition(), entry, Needed.anyOf(each(entry.rules(), patterns))));
            }
        }
    }

    /** The terms of an index that a filing has to which the entry may apply: no less than {@link #forEachPossible} goes by. */
    public static Needed<IndexTerms.Term> needed(Entry entry, PatternTable patterns) {
        return inIndex(Needed.anyOf(each(entry.rules(), patterns)), patterns);
    }

    static Needed<IndexTerms.Term> inIndex(Needed<Asked> needed, PatternTable patterns) {
        return needed.each(asked -> {
            if (asked.signal() instanceof Signal.InName) {
                return Needed.nothing();
            }
            return asked.signal() instanceof Signal.Pattern pattern
                    ? IndexTerms.needed(patterns.pattern(pattern.number()), asked.section())
                    : Needed.one(new IndexTerms.Term(Signals.term(((Signal.InClass) asked.signal()).name()), false));
        });
    }

    private void add(Candidate candidate) {
        int place = candidates.size();
        candidates.add(candidate);
        always.set(place, candidate.needed().isNothing());
        candidate.needed().triggers(asked -> 0).stream()
                .map(Asked::signal)
                .distinct()
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
                .filter(candidate -> candidate.needed().among(asked -> signals.has(asked.signal())))
                .forEach(candidate -> action.accept(candidate.list(), candidate.entry()));
    }

    /** The signals that a rule cannot do without; nothing, if none tell. */
    private static Needed<Asked> needed(Rule rule, PatternTable patterns) {
        if (rule instanceof Rule.Classified classified) {
            return Needed.anyOf(classified.symbols().stream()
                    .map(SymbolRange::subclass)
                    .distinct()
                    .sorted()
                    .map(name -> Needed.one(new Asked(new Signal.InClass(name), null)))
                    .toList());
        }
        if (rule instanceof Rule.Words words) {
            return needed(words.expression(), patterns, null);
        }
        if (rule instanceof Rule.Measured measured) {
            return needed(measured.what(), patterns, null);
        }
        if (rule instanceof Rule.Unless unless) {
            return needed(unless.rule(), patterns);
        }
        if (rule instanceof Rule.NamedBody named) {
            return needed(patterns.body(named));
        }
        return rule instanceof Rule.Counted counted
                ? Needed.atLeast(counted.count(), each(counted.rules(), patterns))
                : Needed.nothing();
    }

    private static Needed<Asked> needed(ListedBody body) {
        Stream<Signal> names = body.names().stream().map(name -> new Signal.Pattern(name.pattern()));
        return Needed.anyOf(Stream.concat(names, body.signs().stream().map(Signal.InName::new))
                .map(signal -> Needed.one(new Asked(signal, null)))
                .toList());
    }

    private static List<Needed<Asked>> each(List<Rule> rules, PatternTable patterns) {
        return rules.stream().map(rule -> needed(rule, patterns)).toList();
    }

    /**
     * The signals that an expression cannot do without.
     *
     * @param section in which it has to stand; null for anywhere
     */
    static Needed<Asked> needed(WordExpression expression, PatternTable patterns, @Nullable Section section) {
        int pattern = patterns.of(expression);
        if (pattern >= 0) {
            return Needed.one(new Asked(new Signal.Pattern(pattern), section));
        }
        if (expression instanceof WordExpression.In in) {
            return needed(in.branch(), patterns, LookedIn.section(in.part()));
        }
        return expression instanceof WordExpression.Counted counted
                ? Needed.atLeast(
                        counted.count(),
                        counted.branches().stream()
                                .map(branch -> needed(branch, patterns, section))
                                .toList())
                : Needed.nothing();
    }
}

package org.sekisho.matching;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sekisho.filing.ClassificationSymbol;
import org.sekisho.keytech.Entry;
import org.sekisho.keytech.KeyTechnologyList;
import org.sekisho.keytech.Rule;
import org.sekisho.keytech.SymbolRange;
import org.sekisho.keytech.scheme.ClassificationSchemes;
import org.sekisho.keytech.scheme.Equivalent;
import org.sekisho.matching.pattern.PatternTable;

/**
 * Tells quickly of most entries that they cannot apply to a filing, so that only the others are judged.
 *
 * <p>It asks less than the rules do: whether the words that would have to be there are there at all, whatever is denied,
 * taken away or required besides. So it may let an entry pass that does not apply, and never stops one that does.
 */
final class Presearch {

    /** What of a filing can be asked at next to no cost: the patterns that occur, and the classes of its symbols. */
    record Signals(BitSet patterns, Set<String> classes) {

        static Signals of(FilingSigns signs) {
            BitSet patterns = new BitSet();
            signs.words().found().keySet().forEach(patterns::set);
            Set<String> classes = new TreeSet<>();
            for (ClassificationSymbol symbol : signs.symbols()) {
                add(symbol, classes);
                for (Equivalent equivalent : ClassificationSchemes.shipped().equivalents(symbol)) {
                    add(equivalent.symbol(), classes);
                }
            }
            return new Signals(patterns, classes);
        }

        private static void add(ClassificationSymbol symbol, Set<String> classes) {
            for (int length = 1; length <= symbol.subclass().length(); length++) {
                classes.add(symbol.subclass().substring(0, length));
            }
        }
    }

    /** Whether something may hold. */
    interface Possible {

        /** For what is not told by signals. */
        Possible ALWAYS = signals -> true;

        boolean with(Signals signals);

        static Possible all(List<Possible> parts) {
            return signals -> {
                for (Possible part : parts) {
                    if (!part.with(signals)) {
                        return false;
                    }
                }
                return true;
            };
        }

        static Possible atLeast(int count, List<Possible> parts) {
            return signals -> {
                int possible = 0;
                for (Possible part : parts) {
                    if (part.with(signals) && ++possible >= count) {
                        return true;
                    }
                }
                return false;
            };
        }
    }

    private final Map<Entry, Possible> entries = new IdentityHashMap<>();

    Presearch(List<KeyTechnologyList> lists, PatternTable patterns) {
        OfRules rules = new OfRules(patterns);
        lists.forEach(list ->
                list.entries().forEach(entry -> entries.put(entry, Possible.atLeast(1, rules.each(entry.rules())))));
    }

    boolean mayApply(Entry entry, Signals signals) {
        return entries.getOrDefault(entry, Possible.ALWAYS).with(signals);
    }

    /** What a rule cannot do without. */
    private record OfRules(PatternTable patterns) implements Rule.Handler<Possible> {

        private List<Possible> each(List<Rule> rules) {
            return rules.stream().map(rule -> rule.handledBy(this)).toList();
        }

        @Override
        public Possible classified(Rule.Classified rule) {
            String[] classes = rule.symbols().stream()
                    .map(SymbolRange::subclass)
                    .distinct()
                    .toArray(String[]::new);
            return signals -> {
                for (String oneOf : classes) {
                    if (signals.classes().contains(oneOf)) {
                        return true;
                    }
                }
                return false;
            };
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
            return Possible.atLeast(1, each(rule.rules()));
        }

        @Override
        public Possible allOf(Rule.AllOf rule) {
            return Possible.all(each(rule.rules()));
        }

        @Override
        public Possible atLeast(Rule.AtLeast rule) {
            return Possible.atLeast(rule.count(), each(rule.rules()));
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

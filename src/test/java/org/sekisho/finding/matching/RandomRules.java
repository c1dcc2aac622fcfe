package org.sekisho.finding.matching;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Exclusion;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.Limit;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.WordExpression;
import org.sekisho.reading.passage.StoredText;

/** Entries of every kind of rule, in each other, and filings that they may find. */
public final class RandomRules {

    private static final List<String> SYMBOLS =
            List.of("H04L 9/08", "H04L 9/00", "G06F 21/62", "C07D 1/00", "G01S 7/52");

    private RandomRules() {}

    /** Entries that compile. */
    public static Arbitrary<Entry> entries() {
        Arbitrary<List<Exclusion>> unless = exclusions();
        return Combinators.combine(
                        rules(2).list().ofMinSize(1).ofMaxSize(2),
                        rules(0).list().ofMaxSize(1),
                        unless)
                .as((rules, requires, exclusions) -> MatchingFixtures.entry("QUANTUM-01", rules, requires, exclusions))
                .filter(RandomRules::compiles);
    }

    private static Arbitrary<List<Exclusion>> exclusions() {
        return Combinators.combine(rules(0), Arbitraries.of(Exclusion.Scope.class))
                .as((rule, scope) -> new Exclusion(rule, "false friend", scope))
                .list()
                .ofMaxSize(1);
    }

    /** An entry of one rule. */
    public static Entry entryOf(Rule rule) {
        return MatchingFixtures.entry(rule);
    }

    /** The entry alone, as a list. */
    public static KeyTechnologyList listOf(Entry entry) {
        return MatchingFixtures.listOf(entry);
    }

    static boolean compiles(Entry entry) {
        try {
            TechnologyMatcher matcher = ScreeningLists.compileTried(List.of(listOf(entry)));
            return matcher != null;
        } catch (ListProblemsException refused) {
            return false;
        }
    }

    private static Arbitrary<Rule> rules(int depth) {
        Arbitrary<Rule> plain = plain();
        if (depth == 0) {
            return plain;
        }
        Arbitrary<Rule> inside = rules(depth - 1);
        Arbitrary<List<Rule>> several = inside.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.frequencyOf(
                tuple(4, plain),
                tuple(2, several.map(Rule::allOf)),
                tuple(1, several.map(Rule::anyOf)),
                tuple(1, several.map(Rule.NoneOf::new)),
                tuple(
                        1,
                        Combinators.combine(several, Arbitraries.integers().between(1, 3))
                                .as((rules, count) -> Rule.atLeast(Math.min(count, rules.size()), rules))),
                tuple(
                        1,
                        Combinators.combine(inside, exclusions())
                                .filter((rule, unless) -> !unless.isEmpty())
                                .as(Rule.Unless::new)));
    }

    private static Tuple2<Integer, Arbitrary<? extends Rule>> tuple(
            int frequency, Arbitrary<? extends Rule> arbitrary) {
        return Tuple.of(frequency, Itself.of(arbitrary));
    }

    private static Arbitrary<Rule> plain() {
        return Arbitraries.frequencyOf(
                tuple(5, RandomExpressions.expressions().map(Rule.Words::new)),
                tuple(
                        1,
                        Arbitraries.of("H04L", "H04L 9/08", "G06F 21/00", "C07D")
                                .map(MatchingFixtures::classified)),
                tuple(1, measured()));
    }

    private static Arbitrary<Rule> measured() {
        Limit limit = new Limit(Limit.Bound.EXCEEDING, "3 km", null, 10);
        return Arbitraries.of("key", "ring", "センサー")
                .map(word -> new Rule.Measured(WordExpression.Term.inflected(word), limit));
    }

    /** What was read of filings: a few words, amounts and symbols. */
    public static Arbitrary<StoredText> texts() {
        Arbitrary<Set<String>> symbols = Arbitraries.of(SYMBOLS).set().ofMaxSize(2);
        return Combinators.combine(RandomExpressions.texts(), symbols)
                .as((text, given) -> new StoredText(
                        MatchingFixtures.aFiling(given.toArray(String[]::new)).bibliography(), List.of(), text));
    }
}

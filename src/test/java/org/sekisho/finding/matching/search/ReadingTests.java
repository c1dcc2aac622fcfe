package org.sekisho.finding.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sekisho.finding.matching.search.Verdict.Reading;
import org.sekisho.lists.keytech.Clause;

/**
 * The four answers, against all the ways in which what is undecided may turn out. In each of those a clause is decided by
 * Kleene's logic alone; read leniently it is what comes out best, read strictly what comes out worst.
 */
class ReadingTests {

    private static final Clause CLAUSE = () -> "clause";

    private enum Kind {
        LEAF,
        ANY,
        ALL,
        NONE,
        AT_LEAST
    }

    /** A rule of rules, or what one leaf comes to. */
    record Tree(Kind kind, Reading reading, int count, List<Tree> parts) {

        private static Tree leaf(Reading reading) {
            return new Tree(Kind.LEAF, reading, 0, List.of());
        }

        /** As many of these have to be met as the kind wants; of at least so many, one or two. */
        private static Tree of(Kind kind, List<Tree> parts, int atLeast) {
            int count = kind == Kind.ANY ? 1 : kind == Kind.ALL ? parts.size() : Math.min(atLeast, parts.size());
            return new Tree(kind, Reading.UNDECIDED, count, parts);
        }

        private Verdict verdict() {
            return switch (kind) {
                case LEAF -> Verdict.of(CLAUSE, reading, List::of);
                case ANY -> Verdict.anyOf(CLAUSE, parts, Tree::verdict);
                case ALL -> Verdict.allOf(CLAUSE, parts, Tree::verdict);
                case NONE -> Verdict.noneOf(CLAUSE, parts, Tree::verdict);
                case AT_LEAST -> Verdict.counted(CLAUSE, Clause.Enough.AT_LEAST, count, parts, Tree::verdict);
            };
        }

        private int undecided() {
            return kind == Kind.LEAF
                    ? (reading.equals(Reading.UNDECIDED) ? 1 : 0)
                    : parts.stream().mapToInt(Tree::undecided).sum();
        }

        /** What comes out for every way in which the undecided may turn out: a bit of a number for each. */
        private List<Truth> worlds() {
            return IntStream.range(0, 1 << undecided())
                    .mapToObj(bits -> decided(new AtomicInteger(bits)))
                    .toList();
        }

        private Truth decided(AtomicInteger bits) {
            if (kind == Kind.LEAF) {
                return reading.equals(Reading.UNDECIDED)
                        ? truth((bits.getAndUpdate(left -> left >> 1) & 1) == 1, false)
                        : reading.truth();
            }
            List<Truth> decided = parts.stream().map(part -> part.decided(bits)).toList();
            long met = decided.stream().filter(part -> part == Truth.MET).count();
            long open =
                    decided.stream().filter(part -> part == Truth.NOT_STATED).count();
            return kind == Kind.NONE ? truth(met + open == 0, met == 0) : truth(met >= count, met + open >= count);
        }

        private static Truth truth(boolean surely, boolean maybe) {
            return surely ? Truth.MET : maybe ? Truth.NOT_STATED : Truth.NOT_MET;
        }
    }

    @Property(tries = 3000)
    void readsLenientlyWhatMayComeOutBestAndStrictlyWhatMayComeOutWorst(@ForAll("trees") Tree tree) {
        Verdict verdict = tree.verdict();
        List<Truth> worlds = tree.worlds();

        assertThat(verdict.lenient())
                .isEqualTo(worlds.stream().max(Truth::compareTo).orElseThrow());
        assertThat(Verdict.noneOf(CLAUSE, List.of(tree), Tree::verdict).lenient())
                .isEqualTo(worlds.stream().min(Truth::compareTo).orElseThrow().not());
        assertThat(verdict.truth())
                .isBetween(
                        worlds.stream().min(Truth::compareTo).orElseThrow(),
                        worlds.stream().max(Truth::compareTo).orElseThrow());
    }

    @Property(tries = 1000)
    void isPlainKleeneWhereNothingIsUndecided(@ForAll("decidedTrees") Tree tree) {
        assertThat(tree.verdict().truth())
                .isEqualTo(tree.verdict().lenient())
                .isEqualTo(tree.worlds().get(0));
    }

    @Property(tries = 1000)
    void neverSaysNotMetOfWhatMayBeMet(@ForAll("trees") Tree tree) {
        if (tree.worlds().contains(Truth.MET)) {
            assertThat(tree.verdict().lenient()).isEqualTo(Truth.MET);
        }
    }

    @Provide
    Arbitrary<Tree> trees() {
        return trees(Arbitraries.of(
                Reading.certain(Truth.MET),
                Reading.certain(Truth.NOT_MET),
                Reading.certain(Truth.NOT_STATED),
                Reading.UNDECIDED));
    }

    @Provide
    Arbitrary<Tree> decidedTrees() {
        return trees(Arbitraries.of(Truth.values()).map(Reading::certain));
    }

    private static Arbitrary<Tree> trees(Arbitrary<Reading> leaves) {
        return Arbitraries.recursive(
                () -> leaves.map(Tree::leaf),
                part -> Combinators.combine(
                                Arbitraries.of(Kind.ANY, Kind.ALL, Kind.NONE, Kind.AT_LEAST),
                                part.list().ofMinSize(1).ofMaxSize(2),
                                Arbitraries.integers().between(1, 2))
                        .as(Tree::of),
                0,
                3);
    }
}

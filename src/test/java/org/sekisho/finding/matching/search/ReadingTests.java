package org.sekisho.finding.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sekisho.lists.keytech.Clause;

/**
 * The four answers, against all the ways in which what is undecided may turn out. In each of those a clause is decided by
 * Kleene's logic alone; read leniently it is what comes out best, read strictly what comes out worst.
 */
class ReadingTests {

    private static final Clause CLAUSE = () -> "clause";

    /** A rule of rules. */
    sealed interface Tree {

        record Leaf(Reading reading) implements Tree {}

        record Any(List<Tree> parts) implements Tree {}

        record All(List<Tree> parts) implements Tree {}

        record None(List<Tree> parts) implements Tree {}

        record AtLeast(int count, List<Tree> parts) implements Tree {}
    }

    @Property(tries = 3000)
    void readsLenientlyWhatMayComeOutBestAndStrictlyWhatMayComeOutWorst(@ForAll("trees") Tree tree) {
        Verdict verdict = verdict(tree);
        List<Truth> worlds = worlds(tree);

        assertThat(verdict.lenient())
                .isEqualTo(worlds.stream().max(Truth::compareTo).orElseThrow());
        assertThat(Verdict.noneOf(CLAUSE, List.of(tree), ReadingTests::verdict).lenient())
                .isEqualTo(worlds.stream().min(Truth::compareTo).orElseThrow().not());
        assertThat(verdict.truth())
                .isBetween(
                        worlds.stream().min(Truth::compareTo).orElseThrow(),
                        worlds.stream().max(Truth::compareTo).orElseThrow());
    }

    @Property(tries = 1000)
    void isPlainKleeneWhereNothingIsUndecided(@ForAll("decidedTrees") Tree tree) {
        assertThat(verdict(tree).truth())
                .isEqualTo(verdict(tree).lenient())
                .isEqualTo(worlds(tree).get(0));
    }

    @Property(tries = 1000)
    void neverSaysNotMetOfWhatMayBeMet(@ForAll("trees") Tree tree) {
        if (worlds(tree).contains(Truth.MET)) {
            assertThat(verdict(tree).lenient()).isEqualTo(Truth.MET);
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
        Arbitrary<Tree> leaf = leaves.map(Tree.Leaf::new);
        return Arbitraries.recursive(() -> leaf, ReadingTests::joined, 0, 3);
    }

    private static Arbitrary<Tree> joined(Arbitrary<Tree> part) {
        Arbitrary<List<Tree>> parts = part.list().ofMinSize(1).ofMaxSize(2);
        return Arbitraries.oneOf(
                parts.map(Tree.Any::new),
                parts.map(Tree.All::new),
                parts.map(Tree.None::new),
                parts.flatMap(some ->
                        Arbitraries.integers().between(1, some.size()).map(count -> new Tree.AtLeast(count, some))));
    }

    private static Verdict verdict(Tree tree) {
        if (tree instanceof Tree.Leaf leaf) {
            return Verdict.of(CLAUSE, leaf.reading(), List::of);
        }
        if (tree instanceof Tree.Any any) {
            return Verdict.anyOf(CLAUSE, any.parts(), ReadingTests::verdict);
        }
        if (tree instanceof Tree.All all) {
            return Verdict.allOf(CLAUSE, all.parts(), ReadingTests::verdict);
        }
        if (tree instanceof Tree.None none) {
            return Verdict.noneOf(CLAUSE, none.parts(), ReadingTests::verdict);
        }
        Tree.AtLeast atLeast = (Tree.AtLeast) tree;
        return Verdict.atLeast(CLAUSE, atLeast.count(), atLeast.parts(), ReadingTests::verdict);
    }

    /** What comes out for every way in which the undecided may turn out. */
    private static List<Truth> worlds(Tree tree) {
        int undecided = count(tree);
        List<Truth> worlds = new ArrayList<>();
        for (int world = 0; world < 1 << undecided; world++) {
            worlds.add(new World(world).decide(tree));
        }
        return worlds;
    }

    private static int count(Tree tree) {
        return tree instanceof Tree.Leaf leaf
                ? (leaf.reading() == Reading.UNDECIDED ? 1 : 0)
                : parts(tree).stream()
                        .mapToInt((ToIntFunction<Tree>) ReadingTests::count)
                        .sum();
    }

    private static List<Tree> parts(Tree tree) {
        if (tree instanceof Tree.Any any) {
            return any.parts();
        }
        if (tree instanceof Tree.All all) {
            return all.parts();
        }
        return tree instanceof Tree.None none ? none.parts() : ((Tree.AtLeast) tree).parts();
    }

    /** One way for all that is undecided to turn out: a bit for each. */
    private static final class World {

        private int left;

        private World(int bits) {
            this.left = bits;
        }

        private Truth decide(Tree tree) {
            if (tree instanceof Tree.Leaf leaf) {
                return decide(leaf.reading());
            }
            List<Truth> parts = parts(tree).stream().map(this::decide).toList();
            long met = parts.stream().filter(part -> part == Truth.MET).count();
            long open = parts.stream().filter(part -> part == Truth.NOT_STATED).count();
            if (tree instanceof Tree.Any) {
                return of(met >= 1, met + open >= 1);
            }
            if (tree instanceof Tree.All) {
                return of(met == parts.size(), met + open == parts.size());
            }
            return tree instanceof Tree.None
                    ? of(met + open == 0, met == 0)
                    : of(met >= ((Tree.AtLeast) tree).count(), met + open >= ((Tree.AtLeast) tree).count());
        }

        private Truth decide(Reading leaf) {
            if (leaf != Reading.UNDECIDED) {
                return leaf.truth();
            }
            boolean met = (left & 1) == 1;
            left >>= 1;
            return met ? Truth.MET : Truth.NOT_MET;
        }

        private static Truth of(boolean surely, boolean maybe) {
            return surely ? Truth.MET : maybe ? Truth.NOT_STATED : Truth.NOT_MET;
        }
    }
}

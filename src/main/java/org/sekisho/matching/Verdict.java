package org.sekisho.matching;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sekisho.keytech.expression.Clause;

/**
 * Whether something a list asks holds for a filing, what says so, and the answers it was made of. It is the result and
 * its explanation at once: the answer is known when the verdict is made; its parts and its evidence are drawn up from the
 * same filing in the same way when someone asks, which of most entries nobody does.
 */
public final class Verdict {

    /** How the parts make the whole. */
    public enum Joined {
        /** It has no parts. */
        NOT,
        ANY,
        ALL,
        AT_LEAST,
        NONE,
        /** The first, without what the others take away. */
        UNLESS
    }

    private final Clause clause;
    private final Joined joined;
    private final Truth truth;
    private final Truth lenient;
    private final Supplier<List<Verdict>> parts;
    private final Supplier<List<? extends MatchEvidence>> found;

    private Verdict(
            Clause clause,
            Joined joined,
            Truth truth,
            Truth lenient,
            Supplier<List<Verdict>> parts,
            Supplier<List<? extends MatchEvidence>> found) {
        this.clause = clause;
        this.joined = joined;
        this.truth = truth;
        this.lenient = lenient;
        this.parts = parts;
        this.found = found;
    }

    /** A part without parts; {@code found} is asked only if it is met, at least leniently, and has something then. */
    static Verdict of(Clause clause, Truth truth, Truth lenient, Supplier<List<? extends MatchEvidence>> found) {
        return new Verdict(clause, Joined.NOT, truth, lenient, List::of, found);
    }

    /** A part that is met exactly if there is evidence. */
    static Verdict of(Clause clause, List<? extends MatchEvidence> evidence, Truth otherwise) {
        Truth truth = evidence.isEmpty() ? otherwise : Truth.MET;
        return of(clause, truth, truth, () -> evidence);
    }

    static <T> Verdict anyOf(Clause clause, List<T> branches, Function<T, Verdict> judge) {
        Truth truth = Truth.NOT_MET;
        Truth lenient = Truth.NOT_MET;
        for (T branch : branches) {
            Verdict part = judge.apply(branch);
            truth = truth.or(part.truth);
            lenient = lenient.or(part.lenient);
            if (truth == Truth.MET) {
                break;
            }
        }
        return joined(clause, Joined.ANY, truth, lenient, branches, judge);
    }

    static <T> Verdict allOf(Clause clause, List<T> branches, Function<T, Verdict> judge) {
        Truth truth = Truth.MET;
        Truth lenient = Truth.MET;
        for (T branch : branches) {
            Verdict part = judge.apply(branch);
            truth = truth.and(part.truth);
            lenient = lenient.and(part.lenient);
            if (lenient == Truth.NOT_MET) {
                break;
            }
        }
        return joined(clause, Joined.ALL, truth, lenient, branches, judge);
    }

    /** Not stated as long as those not stated could make up the count. */
    static <T> Verdict atLeast(Clause clause, int count, List<T> branches, Function<T, Verdict> judge) {
        int met = 0;
        int open = 0;
        int metLeniently = 0;
        for (T branch : branches) {
            Verdict part = judge.apply(branch);
            met += part.truth == Truth.MET ? 1 : 0;
            open += part.truth == Truth.NOT_STATED ? 1 : 0;
            metLeniently += part.lenient == Truth.MET ? 1 : 0;
        }
        Truth truth = atLeast(count, met, open);
        return joined(clause, Joined.AT_LEAST, truth, truth.or(atLeast(count, metLeniently, open)), branches, judge);
    }

    private static Truth atLeast(int count, int met, int open) {
        if (met >= count) {
            return Truth.MET;
        }
        return met + open >= count ? Truth.NOT_STATED : Truth.NOT_MET;
    }

    /** Met if every part is not met. What is near its limit is not within it. */
    static <T> Verdict noneOf(Clause clause, List<T> branches, Function<T, Verdict> judge) {
        Truth truth = anyOf(clause, branches, judge).truth.not();
        return joined(clause, Joined.NONE, truth, truth, branches, judge);
    }

    /** What is left of a rule when false friends are taken away, or not met if they take away all. */
    static Verdict unless(Clause clause, Verdict left, boolean nothingLeft, List<Verdict> friends) {
        Supplier<List<Verdict>> parts =
                () -> Stream.concat(Stream.of(left), friends.stream()).toList();
        Truth truth = nothingLeft ? Truth.NOT_MET : left.truth;
        Truth lenient = nothingLeft ? Truth.NOT_MET : left.lenient;
        return new Verdict(clause, Joined.UNLESS, truth, lenient, parts, List::of);
    }

    private static <T> Verdict joined(
            Clause clause, Joined joined, Truth truth, Truth lenient, List<T> branches, Function<T, Verdict> judge) {
        return new Verdict(
                clause,
                joined,
                truth,
                lenient,
                () -> branches.stream().map(judge).toList(),
                List::of);
    }

    /** What was asked. */
    public Clause clause() {
        return clause;
    }

    public Joined joined() {
        return joined;
    }

    /** Whether it holds. */
    public Truth truth() {
        return truth;
    }

    /** Whether it would hold if amounts near their limit were within it. */
    public Truth lenient() {
        return lenient;
    }

    /** The answers to its parts, in their order; empty if it has none. */
    public List<Verdict> parts() {
        return parts.get();
    }

    /** What makes it true, at least leniently; empty for what holds because nothing was found. */
    public List<MatchEvidence> evidence() {
        if (lenient != Truth.MET) {
            return List.of();
        }
        return switch (joined) {
            case NOT -> List.copyOf(found.get());
            case NONE -> List.of();
            case UNLESS -> parts().get(0).evidence();
            case ANY, ALL, AT_LEAST ->
                parts().stream().flatMap(part -> part.evidence().stream()).toList();
        };
    }

    /** Says what was asked and answered, and not what was found: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return clause.written() + ": " + truth;
    }
}

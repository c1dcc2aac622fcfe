package org.sekisho.finding.matching.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sekisho.lists.keytech.Clause;
import org.sekisho.lists.keytech.Clause.Enough;

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
    private final Reading reading;
    private final Supplier<List<Verdict>> parts;
    private final Supplier<List<? extends MatchEvidence>> found;

    private Verdict(
            Clause clause,
            Joined joined,
            Reading reading,
            Supplier<List<Verdict>> parts,
            Supplier<List<? extends MatchEvidence>> found) {
        this.clause = clause;
        this.joined = joined;
        this.reading = reading;
        this.parts = parts;
        this.found = found;
    }

    /** A part without parts; {@code found} is asked only if it is met, at least leniently, and has something then. */
    public static Verdict of(Clause clause, Reading reading, Supplier<List<? extends MatchEvidence>> found) {
        return new Verdict(clause, Joined.NOT, reading, List::of, found);
    }

    /** A part that is met exactly if there is evidence. */
    public static Verdict of(Clause clause, List<? extends MatchEvidence> evidence, Truth otherwise) {
        Truth truth = evidence.isEmpty() ? otherwise : Truth.MET;
        return of(clause, Reading.certain(truth), () -> evidence);
    }

    public static <T> Verdict anyOf(Clause clause, List<T> branches, Function<T, Verdict> judge) {
        Reading reading = Reading.certain(Truth.NOT_MET);
        for (T branch : branches) {
            reading = reading.or(judge.apply(branch).reading);
            if (reading.strict() == Truth.MET) {
                break;
            }
        }
        return joined(clause, Joined.ANY, reading, branches, judge);
    }

    public static <T> Verdict allOf(Clause clause, List<T> branches, Function<T, Verdict> judge) {
        Reading reading = Reading.certain(Truth.MET);
        for (T branch : branches) {
            reading = reading.and(judge.apply(branch).reading);
            if (reading.lenient() == Truth.NOT_MET) {
                break;
            }
        }
        return joined(clause, Joined.ALL, reading, branches, judge);
    }

    /** Met if enough of the parts are. */
    public static <T> Verdict counted(
            Clause clause, Enough enough, int count, List<T> branches, Function<T, Verdict> judge) {
        return switch (enough) {
            case ANY -> anyOf(clause, branches, judge);
            case ALL -> allOf(clause, branches, judge);
            case AT_LEAST -> atLeast(clause, count, branches, judge);
        };
    }

    /** Not stated as long as those not stated could make up the count. */
    private static <T> Verdict atLeast(Clause clause, int count, List<T> branches, Function<T, Verdict> judge) {
        Reading reading = Reading.atLeast(
                count, branches.stream().map(judge).map(part -> part.reading).toList());
        return joined(clause, Joined.AT_LEAST, reading, branches, judge);
    }

    /** Met if every part is not met. What is near its limit is not within it. */
    public static <T> Verdict noneOf(Clause clause, List<T> branches, Function<T, Verdict> judge) {
        return joined(
                clause, Joined.NONE, anyOf(clause, branches, judge).reading.not(), branches, judge);
    }

    /** A rule without what false friends take away; not met if they take away all. */
    public static Verdict unless(Clause clause, Verdict left, boolean nothingLeft, List<Verdict> friends) {
        Supplier<List<Verdict>> parts =
                () -> Stream.concat(Stream.of(left), friends.stream()).toList();
        Reading reading = nothingLeft ? Reading.certain(Truth.NOT_MET) : left.reading;
        return new Verdict(clause, Joined.UNLESS, reading, parts, List::of);
    }

    private static <T> Verdict joined(
            Clause clause, Joined joined, Reading reading, List<T> branches, Function<T, Verdict> judge) {
        return new Verdict(
                clause, joined, reading, () -> branches.stream().map(judge).toList(), List::of);
    }

    public Clause clause() {
        return clause;
    }

    public Joined joined() {
        return joined;
    }

    public Truth truth() {
        return reading.truth();
    }

    /** Whether it would hold if amounts near their limit, and those that may be within it, were within it. */
    public Truth lenient() {
        return reading.lenient();
    }

    /** The answers to its parts, in their order; empty if it has none. */
    public List<Verdict> parts() {
        return parts.get();
    }

    /** The evidence for it, read at least leniently; empty if it holds because nothing was found. */
    public List<MatchEvidence> evidence() {
        if (lenient() != Truth.MET) {
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
        return clause.written() + ": " + truth();
    }

    /**
     * An answer, and what it would be if everything that the filing leaves open turned out one way or the other. A clause is
     * met, not met, not stated, or <em>undecided</em>: an amount is stated, and whether it is within the limit is not ({@code
     * at least 10 GHz} against {@code exceeding 15 GHz}). Undecided is <em>not stated</em> in the middle, <em>met</em> if read
     * leniently and <em>not met</em> if read strictly. So are words that have to stand in a part of the filing, and stand
     * somewhere in one whose parts cannot be told. An amount near its limit is not met, and met if read leniently.
     *
     * <p>Each of the three is Kleene's strong logic; what takes the contrary swaps lenient and strict.
     */
    public record Reading(Truth strict, Truth truth, Truth lenient) {

        public static final Reading UNDECIDED = new Reading(Truth.NOT_MET, Truth.NOT_STATED, Truth.MET);

        /** The reading of words that are nowhere in a filing whose parts cannot be told: not met if read strictly. */
        public static final Reading SILENT = new Reading(Truth.NOT_MET, Truth.NOT_STATED, Truth.NOT_STATED);

        /** The reading of an amount of which a value that is stated is within the limit, and others may not be. */
        public static final Reading PARTLY = new Reading(Truth.NOT_MET, Truth.MET, Truth.MET);

        public static final Reading NEAR = new Reading(Truth.NOT_MET, Truth.NOT_MET, Truth.MET);

        public static Reading certain(Truth truth) {
            return new Reading(truth, truth, truth);
        }

        Reading and(Reading other) {
            return new Reading(strict.and(other.strict), truth.and(other.truth), lenient.and(other.lenient));
        }

        Reading or(Reading other) {
            return new Reading(strict.or(other.strict), truth.or(other.truth), lenient.or(other.lenient));
        }

        Reading not() {
            return new Reading(lenient.not(), truth.not(), strict.not());
        }

        /** Met if so many are, and not stated as long as those not stated could make up the count. */
        static Reading atLeast(int count, List<Reading> parts) {
            return new Reading(
                    atLeast(count, parts, Reading::strict),
                    atLeast(count, parts, Reading::truth),
                    atLeast(count, parts, Reading::lenient));
        }

        private static Truth atLeast(int count, List<Reading> parts, Function<Reading, Truth> side) {
            return Arrays.stream(Truth.values())
                    .filter(truth -> parts.stream()
                                    .map(side)
                                    .filter(part -> part.compareTo(truth) >= 0)
                                    .count()
                            >= count)
                    .reduce(Truth.NOT_MET, (lower, higher) -> higher);
        }
    }
}

package org.sekisho.finding.matching.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

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

    /** What is nowhere in a filing whose parts cannot be told: not stated, and not met if read strictly. */
    public static final Reading SILENT = new Reading(Truth.NOT_MET, Truth.NOT_STATED, Truth.NOT_STATED);

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

package org.sekisho.finding.opinion;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Suggestions of the subclasses of a filing that states none, by all of its words. Nothing is matched by them and nothing is
 * decided: they help people to say whose work a filing is.
 *
 * @param curve the chance of a suggestion, fitted on suggestions for texts that were not learned from
 */
public record SubclassModel(List<Learned> subclasses, PlattCurve curve) {

    public static final SubclassModel NONE = new SubclassModel(List.of(), new PlattCurve(0, 0));

    /** Suggestions for a filing. */
    static final int SUGGESTED = 3;

    /** Lighter terms are left out: they tell hardly more, and are most of a file. */
    private static final int MOST_TERMS = 400;

    /**
     * Weights that were learned of a subclass.
     *
     * @param weights of its heaviest terms, by their number in the vocabulary
     */
    record Learned(String subclass, SortedMap<Integer, Float> weights, double bias) {

        /** @param all weights of the terms in their order, and behind them the bias */
        static Learned of(String subclass, double[] all) {
            SortedMap<Integer, Float> weights = IntStream.range(0, all.length - 1)
                    .boxed()
                    .sorted(Comparator.comparingDouble(term -> -Math.abs(all[term])))
                    .limit(MOST_TERMS)
                    .collect(Collectors.toMap(
                            term -> term, term -> (float) all[term], (one, other) -> one, TreeMap::new));
            return new Learned(subclass, weights, all[all.length - 1]);
        }

        private Suggestion suggested(Map<Integer, Double> text, PlattCurve curve) {
            double score = bias
                    + weights.entrySet().stream()
                            .mapToDouble(term -> term.getValue() * text.getOrDefault(term.getKey(), 0.0))
                            .sum();
            return new Suggestion(subclass, score, curve.chance(score));
        }
    }

    /**
     * A subclass that a filing is likely of.
     *
     * @param chance the share of suggestions of such a score that were right, 0 to 1
     */
    public record Suggestion(String subclass, double score, double chance) {

        /** With how many of a hundred such suggestions were right: {@code H01L (62)}. */
        @Override
        public String toString() {
            return "%s (%d)".formatted(subclass, Math.round(100 * chance));
        }
    }

    /** The likeliest subclasses, the likeliest first. */
    List<Suggestion> of(NumberedText text) {
        Map<Integer, Double> weighed = text.weighed();
        return subclasses.stream()
                .map(one -> one.suggested(weighed, curve))
                .sorted(Comparator.comparingDouble(Suggestion::score).reversed())
                .limit(SUGGESTED)
                .toList();
    }

    /** Says what it is and no term of it. */
    @Override
    public String toString() {
        return subclasses.size() + " subclasses";
    }
}

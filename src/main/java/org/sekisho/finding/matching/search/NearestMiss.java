package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sekisho.lists.keytech.ExpressionParts;
import org.sekisho.lists.keytech.WordExpression;

/** Tells which clause of an entry came nearest to being met, and what it lacks. */
public final class NearestMiss {

    /**
     * The distance of an entry from applying.
     *
     * @param missing the share of what its nearest clause wants that is not there, 0 to 1
     * @param described a sentence that begins with "nearest"
     */
    public record Miss(double missing, String described) {}

    /**
     * The distance of a clause from being met.
     *
     * @param wanted how many signs it wants
     * @param missing those that are not there
     */
    private record Gap(String clause, int wanted, List<String> missing) {

        private double share() {
            return (double) missing.size() / wanted;
        }

        private String described() {
            return missing.isEmpty()
                    ? "nearest: %s: its words are all there, but too far apart, in another order or in another part of the filing"
                            .formatted(clause)
                    : "nearest: %s: missing is %s".formatted(clause, String.join(", ", missing));
        }
    }

    private final Words words;
    private final String text;
    private final Set<String> present;

    public NearestMiss(Words words, String text) {
        this.words = words;
        this.text = text;
        this.present = new HashSet<>(words.termsOf(text));
    }

    /** The clause of the entry's technology that comes nearest. */
    public Miss of(EntryExplanation explanation) {
        return explanation.technology().parts().stream()
                .map(this::gap)
                .min(Comparator.comparingDouble(Gap::share))
                .filter(gap -> gap.share() < 1)
                .map(gap -> new Miss(gap.share(), gap.described()))
                .orElse(new Miss(1, "nearest: no rule finds any of its words"));
    }

    private Gap gap(Verdict verdict) {
        if (verdict.truth() == Truth.MET) {
            return new Gap(verdict.clause().written(), 1, List.of());
        }
        return switch (verdict.joined()) {
            case NOT -> leaf(verdict);
            case ANY -> nearest(verdict).get(0);
            case ALL -> together(verdict, gaps(verdict));
            case AT_LEAST -> together(verdict, nearest(verdict));
            case NONE -> new Gap(verdict.clause().written(), 1, List.of("that nothing of it is there"));
            case UNLESS -> gap(verdict.parts().get(0));
        };
    }

    private Gap leaf(Verdict verdict) {
        String written = verdict.clause().written();
        return verdict.clause() instanceof WordExpression place ? place(place) : new Gap(written, 1, List.of(written));
    }

    /** The words that are missing: of alternatives those of the nearest, of words near each other all. */
    private Gap place(WordExpression place) {
        if (place.isAnyOf()) {
            return place.branches().stream()
                    .map(this::place)
                    .min(Comparator.comparingDouble(Gap::share))
                    .orElseThrow();
        }
        if (place instanceof WordExpression.Proximity pair && !pair.excluded()) {
            return both(place.written(), place(pair.left()), place(pair.right()));
        }
        List<String> terms = ExpressionParts.sought(place).distinct().toList();
        return new Gap(
                place.written(),
                terms.size(),
                terms.stream().filter(term -> !isPresent(term)).toList());
    }

    private static Gap both(String written, Gap left, Gap right) {
        List<String> missing = new ArrayList<>(left.missing());
        missing.addAll(right.missing());
        return new Gap(written, left.wanted() + right.wanted(), missing);
    }

    private boolean isPresent(String term) {
        return Words.ideographic(term) ? text.contains(term) : present.containsAll(words.termsOf(term));
    }

    private List<Gap> gaps(Verdict verdict) {
        return verdict.parts().stream().map(this::gap).toList();
    }

    private List<Gap> nearest(Verdict verdict) {
        return gaps(verdict).stream()
                .sorted(Comparator.comparingDouble(Gap::share))
                .toList();
    }

    private static Gap together(Verdict verdict, List<Gap> parts) {
        List<String> missing = new ArrayList<>();
        parts.forEach(part -> missing.addAll(part.missing()));
        int wanted = parts.stream().mapToInt(Gap::wanted).sum();
        return new Gap(verdict.clause().written(), Math.max(1, wanted), missing);
    }
}

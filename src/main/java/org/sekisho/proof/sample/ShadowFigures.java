package org.sekisho.proof.sample;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Differences between a model in the shadow and the one in force, over all filings that the shadow was asked about.
 *
 * @param given on how many of them the one in force has an opinion
 * @param shadowGiven on how many the shadow has
 * @param first how many of them the larger of the two would send to examiners
 * @param same how many of those both would
 * @param apart the mean difference of their chances, where both have an opinion
 */
public record ShadowFigures(int filings, int given, int shadowGiven, int first, int same, double apart) {

    /** A filing's chances; null without an opinion. */
    record Pair(long filing, @Nullable Double chance, @Nullable Double shadow) {}

    static ShadowFigures of(List<Pair> pairs, double share) {
        Set<Long> sent = first(pairs, Pair::chance, share);
        Set<Long> byShadow = first(pairs, Pair::shadow, share);
        Set<Long> same = new HashSet<>(sent);
        same.retainAll(byShadow);
        return new ShadowFigures(
                pairs.size(),
                (int) pairs.stream().filter(pair -> pair.chance() != null).count(),
                (int) pairs.stream().filter(pair -> pair.shadow() != null).count(),
                Math.max(sent.size(), byShadow.size()),
                same.size(),
                apart(pairs));
    }

    private static double apart(List<Pair> pairs) {
        double sum = 0;
        int both = 0;
        for (Pair pair : pairs) {
            Double chance = pair.chance();
            Double shadow = pair.shadow();
            if (chance != null && shadow != null) {
                sum += Math.abs(chance - shadow);
                both++;
            }
        }
        return both == 0 ? 0 : sum / both;
    }

    private static Set<Long> first(List<Pair> pairs, Function<Pair, @Nullable Double> chance, double share) {
        List<Pair> given =
                pairs.stream().filter(pair -> chance.apply(pair) != null).toList();
        return given.stream()
                .sorted(Comparator.comparing((Pair pair) -> Objects.requireNonNull(chance.apply(pair)))
                        .reversed()
                        .thenComparing(Pair::filing))
                .limit(SecondOpinion.share(given.size(), share))
                .map(Pair::filing)
                .collect(Collectors.toSet());
    }
}

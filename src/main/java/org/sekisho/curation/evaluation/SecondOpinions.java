package org.sekisho.curation.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * How labelled texts came out of one area or entry, in folds of which none was judged by a model that had learned from it. Each
 * fold is a queue of its own, and so many per cent are those of all its texts, rounded up. Of texts of the same rank those come
 * first whose id has the lower hash: any order is as good.
 */
public record SecondOpinions(List<List<Judged>> folds) {

    /** Per cent of all texts that the second opinion adds to what the lists flag. */
    public static final int ADDED = 2;

    private static final int DRAWS = 1000;
    private static final int OUTSIDE = 25; // of the draws on either side of an interval of 95 %
    private static final int SEED = 35;
    private static final double ROUNDING = 1e-9;

    /**
     * A text, and what lists and model made of it.
     *
     * @param family texts that say nearly the same
     * @param rank by the lists; 0 where they found nothing
     * @param score of the model; minus infinity where it had no opinion
     */
    public record Judged(String id, String family, boolean truth, double rank, double score, double chance) {

        boolean flagged() {
            return rank > 0;
        }

        boolean judged() {
            return score > Double.NEGATIVE_INFINITY;
        }
    }

    /** A share, and between what it lies in 95 of 100 draws of families. */
    public record Gain(double low, double share, double high, long missed) {}

    /** Texts whose chance lies in one tenth of 0 to 1: how many, how many of them were expected to be true, and were. */
    public record Bin(int texts, double expected, long found) {}

    public SecondOpinions {
        folds = List.copyOf(folds);
    }

    private static List<Judged> byLists(List<Judged> fold) {
        return ordered(fold.stream().filter(Judged::flagged), Comparator.comparingDouble(Judged::rank));
    }

    private static List<Judged> byModel(List<Judged> fold) {
        return ordered(fold.stream().filter(Judged::judged), Comparator.comparingDouble(Judged::score));
    }

    private static List<Judged> ordered(Stream<Judged> texts, Comparator<Judged> by) {
        return texts.sorted(by.reversed().thenComparing(text -> DigestUtils.sha1Hex(text.id())))
                .toList();
    }

    private static int places(int of, double percent) {
        return (int) Math.ceil(of * percent / 100 - ROUNDING);
    }

    private Stream<Judged> all() {
        return folds.stream().flatMap(List::stream);
    }

    public long texts() {
        return all().count();
    }

    public long truths() {
        return all().filter(Judged::truth).count();
    }

    /** Per cent of all texts that the lists flag. */
    public double load() {
        return 100.0 * all().filter(Judged::flagged).count() / texts();
    }

    public long unjudged() {
        return all().filter(text -> !text.judged()).count();
    }

    /** Recall of the first so many per cent of what the lists flag. */
    public double lists(double percent) {
        return recall(percent, (fold, places) -> byLists(fold).stream().limit(places));
    }

    public double model(double percent) {
        return recall(percent, (fold, places) -> byModel(fold).stream().limit(places));
    }

    /** Recall of what the lists flag together with the first of the model, taken in turn until they are so many per cent. */
    public double both(double percent) {
        return recall(percent, (fold, places) -> {
            List<Judged> lists = byLists(fold);
            List<Judged> model = byModel(fold);
            return IntStream.range(0, Math.max(lists.size(), model.size()))
                    .boxed()
                    .flatMap(at -> Stream.of(lists, model)
                            .filter(queue -> at < queue.size())
                            .map(queue -> queue.get(at)))
                    .distinct()
                    .limit(places);
        });
    }

    private double recall(double percent, BiFunction<List<Judged>, Integer, Stream<Judged>> first) {
        return (double) folds.stream()
                        .flatMap(fold -> first.apply(fold, places(fold.size(), percent)))
                        .filter(Judged::truth)
                        .count()
                / truths();
    }

    /** The share of what the lists miss that the model finds among 2 % more. */
    public Gain gain() {
        List<List<Judged>> clear = folds.stream()
                .map(fold ->
                        byModel(fold).stream().filter(text -> !text.flagged()).toList())
                .toList();
        List<List<String>> families = folds.stream()
                .map(fold -> fold.stream().map(Judged::family).distinct().toList())
                .toList();
        SplittableRandom random = new SplittableRandom(SEED);
        List<Double> drawn = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            Map<String, Integer> times = new HashMap<>();
            for (List<String> ofFold : families) {
                ofFold.forEach(family -> times.merge(ofFold.get(random.nextInt(ofFold.size())), 1, Integer::sum));
            }
            drawn.add(share(clear, times));
        }
        drawn.sort(Comparator.naturalOrder());
        Map<String, Integer> once = all().collect(Collectors.toMap(Judged::family, text -> 1, (one, other) -> one));
        long missed = all().filter(text -> text.truth() && !text.flagged()).count();
        return new Gain(drawn.get(OUTSIDE), share(clear, once), drawn.get(DRAWS - 1 - OUTSIDE), missed);
    }

    private double share(List<List<Judged>> clear, Map<String, Integer> times) {
        double found = 0;
        double missed = 0;
        for (int fold = 0; fold < folds.size(); fold++) {
            int texts = 0;
            for (Judged text : folds.get(fold)) {
                int often = times.getOrDefault(text.family(), 0);
                texts += often;
                missed += text.truth() && !text.flagged() ? often : 0;
            }
            int left = places(texts, ADDED);
            for (Judged text : clear.get(fold)) {
                int taken = Math.min(left, times.getOrDefault(text.family(), 0));
                found += text.truth() ? taken : 0;
                left -= taken;
            }
        }
        return missed == 0 ? 0 : found / missed;
    }

    public List<Bin> bins() {
        return IntStream.range(0, 10)
                .mapToObj(number -> all().filter(Judged::judged)
                        .filter(text -> Math.min(9, (int) (text.chance() * 10)) == number)
                        .toList())
                .map(in -> new Bin(
                        in.size(),
                        in.stream().mapToDouble(Judged::chance).sum(),
                        in.stream().filter(Judged::truth).count()))
                .toList();
    }
}

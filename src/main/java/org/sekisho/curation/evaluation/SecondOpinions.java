package org.sekisho.curation.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * How labelled texts came out of one area or entry, in folds of which none was judged by a model that had learned from it. Each
 * fold is a queue of its own, and so many per cent are those of all its texts, rounded up. Of texts of the same rank those come
 * first whose id has the lower hash: any order is as good. The figures are lines for a terminal, without a word of a filing.
 */
public record SecondOpinions(List<List<Judged>> folds) {

    /** Per cent of all texts that the second opinion adds to what the lists flag. */
    private static final int ADDED = 2;

    private static final double[] SHARES = {1, 2, 3, 5, 10};
    private static final int WIDTH = 40;

    private static final double ROUNDING = 1e-9;

    /**
     * A text, and what lists and model made of it.
     *
     * @param rank by the lists; 0 where they found nothing
     * @param score of the model; minus infinity where it had no opinion
     */
    public record Judged(String id, boolean truth, double rank, double score, double chance) {

        boolean flagged() {
            return rank > 0;
        }

        boolean judged() {
            return score > Double.NEGATIVE_INFINITY;
        }
    }

    /** Texts whose chance lies in one tenth of 0 to 1: how many, how many of them were expected to be true, and were. */
    public record Bin(int texts, double expected, long found) {}

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
        return recall(percent, fold -> byLists(fold).stream());
    }

    public double model(double percent) {
        return recall(percent, fold -> byModel(fold).stream());
    }

    /** Recall of what the lists flag together with the first of the model, taken in turn until they are so many per cent. */
    public double both(double percent) {
        return recall(percent, fold -> {
            List<List<Judged>> queues = List.of(byLists(fold), byModel(fold));
            return IntStream.range(0, fold.size())
                    .boxed()
                    .flatMap(at ->
                            queues.stream().filter(queue -> at < queue.size()).map(queue -> queue.get(at)))
                    .distinct();
        });
    }

    private double recall(double percent, Function<List<Judged>, Stream<Judged>> queue) {
        return (double) folds.stream()
                        .flatMap(fold -> queue.apply(fold).limit(places(fold.size(), percent)))
                        .filter(Judged::truth)
                        .count()
                / truths();
    }

    /** The share of what the lists miss that the model finds among 2 % more; as of one where they miss nothing. */
    public Interval gain() {
        long found = folds.stream()
                .flatMap(fold ->
                        byModel(fold).stream().filter(text -> !text.flagged()).limit(places(fold.size(), ADDED)))
                .filter(Judged::truth)
                .count();
        return Interval.of((int) found, (int) Math.max(1, missed()));
    }

    private long missed() {
        return all().filter(text -> text.truth() && !text.flagged()).count();
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

    /** Findings of the lists and of a model on an area or entry, each alone and together. */
    public String figures(String code) {
        double load = load();
        double found = lists(100);
        Interval gain = gain();
        return line("%s: %d texts, %d of it", code, texts(), truths())
                + line("  lists: %.1f %% flagged, recall %.2f", load, found)
                + line(
                        "  lists and %d %% more by the model: recall %.2f; of %d that the lists miss it finds %.2f (%.2f to %.2f)",
                        ADDED, found + gain.share() * (1 - found), missed(), gain.share(), gain.low(), gain.high())
                + line("  model alone, as much flagged: recall %.2f; no opinion on %d", model(load), unjudged())
                + line("  recall in the first            1 %%   2 %%   3 %%   5 %%  10 %%")
                + recalls("lists", this::lists)
                + recalls("model", this::model)
                + recalls("both, in turn", this::both);
    }

    private static String recalls(String whose, DoubleUnaryOperator recall) {
        return line(
                "    %-24s %s",
                whose,
                DoubleStream.of(SHARES)
                        .mapToObj(share -> String.format(Locale.ROOT, "%5.2f", recall.applyAsDouble(share)))
                        .collect(Collectors.joining(" ")));
    }

    /** Whether of a hundred filings of a chance so many are of it, a line for each tenth. */
    public String calibration() {
        List<Bin> bins = bins();
        double texts = bins.stream().mapToInt(Bin::texts).sum();
        double expected = bins.stream().mapToDouble(Bin::expected).sum();
        long found = bins.stream().mapToLong(Bin::found).sum();
        double error = bins.stream()
                .mapToDouble(bin -> Math.abs(bin.expected() - bin.found()) / texts)
                .sum();
        StringBuilder lines = new StringBuilder(line(
                "  calibration: error %.3f, %.1f expected, %d found (%.2f)", error, expected, found, expected / found));
        for (int at = 0; at < bins.size(); at++) {
            Bin bin = bins.get(at);
            double share = bin.texts() == 0 ? 0 : (double) bin.found() / bin.texts();
            lines.append(line(
                    "    .%d %6d texts, %7.1f expected, %5d found  %s",
                    at, bin.texts(), bin.expected(), bin.found(), "#".repeat((int) Math.round(WIDTH * share))));
        }
        return lines.toString();
    }

    static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values).stripTrailing() + System.lineSeparator();
    }
}

package org.sekisho.curation.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.sekisho.curation.evaluation.OpinionTrial.Subclasses;
import org.sekisho.curation.evaluation.SecondOpinions.Bin;
import org.sekisho.curation.evaluation.SecondOpinions.Gain;

/** The figures of a trial as lines for a terminal, without a word of a filing. */
public record OpinionReport(String code, SecondOpinions opinions) {

    private static final double[] SHARES = {1, 2, 3, 5, 10};
    private static final int WIDTH = 40;

    /** Findings of the lists and of a model on an area or entry, each alone and together. */
    public String figures() {
        double load = opinions.load();
        double found = opinions.lists(100);
        Gain gain = opinions.gain();
        return line("%s: %d texts, %d of it", code, opinions.texts(), opinions.truths())
                + line("  lists: %.1f %% flagged, recall %.2f", load, found)
                + line(
                        "  lists and %d %% more by the model: recall %.2f; of %d that the lists miss it finds %.2f (%.2f to %.2f)",
                        SecondOpinions.ADDED,
                        found + gain.share() * (1 - found),
                        gain.missed(),
                        gain.share(),
                        gain.low(),
                        gain.high())
                + line(
                        "  model alone, as much flagged: recall %.2f; no opinion on %d",
                        opinions.model(load), opinions.unjudged())
                + line("  recall in the first            1 %%   2 %%   3 %%   5 %%  10 %%")
                + recalls("lists", opinions::lists)
                + recalls("model", opinions::model)
                + recalls("both, in turn", opinions::both);
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
        List<Bin> bins = opinions.bins();
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

    /** How often suggested subclasses are those of the texts. */
    public static String subclasses(Subclasses tried) {
        return line("subclasses: %d learned, tried on %d texts", tried.learned(), tried.texts())
                + line(
                        "  the first suggestion is right for %.2f, one of three for %.2f",
                        (double) tried.first() / tried.texts(), (double) tried.any() / tried.texts())
                + line(
                        "  calibration: %.1f suggestions expected to be right, %d were",
                        tried.expected(), tried.right());
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values).stripTrailing() + System.lineSeparator();
    }
}

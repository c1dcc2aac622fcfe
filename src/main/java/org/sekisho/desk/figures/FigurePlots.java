package org.sekisho.desk.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.evaluation.Interval;
import org.sekisho.curation.evaluation.Plots;
import org.sekisho.desk.DeskPart;
import org.sekisho.proof.sample.CommonsMathRecall;
import org.springframework.context.MessageSource;

/** Draws figures, in the reader's language. */
@DeskPart
record FigurePlots(MessageSource words) {

    /** So many entries can be told apart in a plot. */
    static final int MOST = 30;

    String flagged(List<FiguresPage.Entry> entries, Locale language) {
        return Plots.counted(
                said("figures.flagged", language),
                entries.stream().map(entry -> entry.of().code()).toList(),
                Map.of(
                        said("col.flagged", language),
                        entries.stream().map(entry -> entry.of().flagged()).toList()));
    }

    /** @param newestFirst the runs */
    String found(List<FiguresPage.RunFigure> newestFirst, Locale language) {
        List<FiguresPage.RunFigure> runs = oldestFirst(newestFirst);
        Map<String, List<@Nullable Double>> series = new LinkedHashMap<>();
        series.put(
                said("col.flagged", language),
                runs.stream()
                        .<@Nullable Double>map(
                                run -> (double) run.run().counts().flagged())
                        .toList());
        series.put(
                said("figures.runs.unread", language),
                runs.stream()
                        .<@Nullable Double>map(
                                run -> (double) run.run().counts().unscreenable())
                        .toList());
        return Plots.trend(said("figures.runs", language), names(runs), series, "%.0f");
    }

    /** @param newestFirst the runs */
    String time(List<FiguresPage.RunFigure> newestFirst, Locale language) {
        List<FiguresPage.RunFigure> runs = oldestFirst(newestFirst);
        List<@Nullable Double> seconds = new ArrayList<>();
        runs.forEach(run -> seconds.add(run.secondsEach()));
        return Plots.trend(
                said("figures.time", language),
                names(runs),
                Map.of(said("figures.time.seconds", language), seconds),
                "%.2f");
    }

    private static List<FiguresPage.RunFigure> oldestFirst(List<FiguresPage.RunFigure> runs) {
        List<FiguresPage.RunFigure> turned = new ArrayList<>(runs);
        Collections.reverse(turned);
        return turned;
    }

    private static List<String> names(List<FiguresPage.RunFigure> runs) {
        return runs.stream().map(run -> Long.toString(run.run().run())).toList();
    }

    String precision(List<FiguresPage.Entry> entries, Locale language) {
        return Plots.intervals(
                said("figures.precision", language),
                entries.stream()
                        .map(entry -> "%s (%d)"
                                .formatted(entry.of().code(), entry.of().decided()))
                        .toList(),
                entries.stream()
                        .map(entry -> Objects.requireNonNull(entry.precision()))
                        .toList());
    }

    String recall(Map<Integer, CommonsMathRecall> years, Locale language) {
        List<String> names = new ArrayList<>();
        List<Interval> shares = new ArrayList<>();
        years.forEach((year, of) -> {
            Stream.of("rules", "both", "model")
                    .map(what -> year + " " + said("figures.recall." + what, language))
                    .forEach(names::add);
            Stream.of(of.rules(), of.both(), of.model())
                    .map(share -> new Interval(share.low(), share.middle(), share.high()))
                    .forEach(shares::add);
        });
        return Plots.intervals(said("figures.recall", language), names, shares);
    }

    String waiting(List<FiguresPage.Cases> ages, Locale language) {
        Map<String, List<Integer>> series = new LinkedHashMap<>();
        series.put(
                said("queue.SECRECY", language),
                ages.stream().map(FiguresPage.Cases::secrecy).toList());
        series.put(
                said("queue.DISCLOSURE", language),
                ages.stream().map(FiguresPage.Cases::disclosure).toList());
        return Plots.counted(
                said("figures.waiting", language),
                ages.stream().map(age -> said(age.key(), language)).toList(),
                series);
    }

    String clocks(FiguresPage.Risk risk, Locale language) {
        List<FiguresPage.Clock> clocks = risk.clocks();
        Map<String, List<Integer>> series = new LinkedHashMap<>();
        series.put(
                said("col.open", language),
                clocks.stream().map(clock -> clock.line().open()).toList());
        series.put(
                said("col.breaking", language),
                clocks.stream().map(clock -> clock.line().breaking()).toList());
        return Plots.counted(
                said("figures.clocks", language),
                clocks.stream()
                        .map(clock -> clock.code().isEmpty() ? said("days.none", language) : clock.label())
                        .toList(),
                series);
    }

    private String said(String key, Locale language) {
        return words.getMessage(key, new Object[0], language);
    }
}

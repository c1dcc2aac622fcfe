package org.sekisho.desk.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.sekisho.curation.evaluation.plot.Plots;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws figures, in the reader's language. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class FigurePlots {

    /** So many entries can be told apart in a plot. */
    static final int MOST = 30;

    private final MessageSource words;

    FigurePlots(MessageSource words) {
        this.words = words;
    }

    String flagged(List<FiguresPage.Entry> entries, Locale language) {
        return Plots.counted(
                said("figures.flagged", language),
                entries.stream().map(FiguresPage.Entry::code).toList(),
                Map.of(
                        said("col.flagged", language),
                        entries.stream().map(FiguresPage.Entry::flagged).toList()));
    }

    String precision(List<FiguresPage.Entry> entries, Locale language) {
        return Plots.intervals(
                said("figures.precision", language),
                entries.stream()
                        .map(entry -> "%s (%d)".formatted(entry.code(), entry.decided()))
                        .toList(),
                entries.stream()
                        .map(entry -> Objects.requireNonNull(entry.precision()))
                        .toList());
    }

    String waiting(List<FiguresPage.Age> ages, Locale language) {
        Map<String, List<Integer>> series = new LinkedHashMap<>();
        series.put(
                said("queue.SECRECY", language),
                ages.stream().map(FiguresPage.Age::secrecy).toList());
        series.put(
                said("queue.DISCLOSURE", language),
                ages.stream().map(FiguresPage.Age::disclosure).toList());
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
                clocks.stream().map(FiguresPage.Clock::open).toList());
        series.put(
                said("col.breaking", language),
                clocks.stream().map(FiguresPage.Clock::breaking).toList());
        return Plots.counted(
                said("figures.clocks", language),
                clocks.stream()
                        .map(clock -> clock.code().isEmpty() ? said("days.none", language) : clock.code())
                        .toList(),
                series);
    }

    private String said(String key, Locale language) {
        return words.getMessage(key, new Object[0], language);
    }
}

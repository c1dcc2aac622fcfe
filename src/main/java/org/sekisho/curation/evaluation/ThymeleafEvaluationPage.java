package org.sekisho.curation.evaluation;

import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** An evaluation as one page: no script, nothing from elsewhere, and for each plot the same in words. */
record ThymeleafEvaluationPage(Evaluation evaluation) {

    private static final int[] PERCENTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20};

    /** A line of a table of figures, as shown. */
    record Row(String name, Counts counts, String precision, String recall, String f1, String load) {

        private static Row of(String name, Counts counts) {
            return new Row(
                    name,
                    counts,
                    share(counts.precision()),
                    share(counts.recall()),
                    share(counts.f1()),
                    percent(counts.load()));
        }
    }

    /** A line of the table of queues, as shown. */
    record QueueRow(String name, int truths, List<String> found, List<String> ceiling) {

        private static QueueRow of(String name, RankedShares ranked) {
            return new QueueRow(name, ranked.truths(), three(ranked::found), three(ranked::ceiling));
        }

        private static List<String> three(IntFunction<@Nullable Double> share) {
            return List.of(percent(share.apply(1)), percent(share.apply(5)), percent(share.apply(10)));
        }
    }

    static void write(Evaluation evaluation, Writer writer) {
        ThymeleafEvaluationPage page = new ThymeleafEvaluationPage(evaluation);
        engine().process("evaluation", new Context(Locale.ENGLISH, page.model()), writer);
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("evaluation", evaluation);
        model.put("filings", evaluation.filings());
        model.put("exempt", evaluation.exempt());
        model.put("withoutClaims", evaluation.withoutClaims());
        model.put("load", percent(evaluation.load()));
        model.put(
                "areas",
                evaluation.areas().stream()
                        .map(area -> Row.of(area.code(), area.counts()))
                        .toList());
        model.put("entries", entries());
        model.put("silent", evaluation.entries().size() - entries().size());
        model.put("queues", queues());
        model.put("loads", loads());
        model.put("bars", bars());
        model.put("curve", curve());
        return model;
    }

    private List<Row> entries() {
        return evaluation.entries().stream()
                .filter(entry -> entry.counts().truths() > 0 || entry.counts().flagged() > 0)
                .map(entry -> Row.of(entry.entry().code().value(), entry.counts()))
                .toList();
    }

    private List<QueueRow> queues() {
        List<QueueRow> rows = new ArrayList<>();
        rows.add(QueueRow.of("queues of the areas together", evaluation.ranked()));
        rows.add(QueueRow.of("one queue of all filings", evaluation.rankedOverall()));
        evaluation.areas().stream()
                .filter(area -> area.queue().truths() > 0)
                .forEach(area -> rows.add(QueueRow.of(area.code(), new RankedShares(List.of(area.queue())))));
        return rows;
    }

    private Map<String, String> loads() {
        Map<String, String> loads = new LinkedHashMap<>();
        new TreeMap<>(evaluation.flagged())
                .forEach((queue, flagged) -> loads.put(
                        queue.name().toLowerCase(Locale.ROOT),
                        "%d (%s)".formatted(flagged, percent(Counts.share(flagged, evaluation.counted())))));
        return loads;
    }

    private String bars() {
        List<Evaluation.Area> areas = evaluation.areas().stream()
                .filter(area -> area.counts().truths() > 0)
                .toList();
        Map<String, List<@Nullable Double>> series = new LinkedHashMap<>();
        series.put(
                "recall",
                Arrays.asList(areas.stream().map(area -> area.counts().recall()).toArray(Double[]::new)));
        series.put(
                "precision",
                Arrays.asList(
                        areas.stream().map(area -> area.counts().precision()).toArray(Double[]::new)));
        return Plots.bars(
                "Bar chart: recall and precision of each area of which there are truths. The table of areas has the figures.",
                areas.stream().map(Evaluation.Area::code).toList(),
                series);
    }

    private String curve() {
        Map<String, IntFunction<@Nullable Double>> curves = new LinkedHashMap<>();
        curves.put("queues of the areas", evaluation.ranked()::found);
        curves.put("the most they can hold", evaluation.ranked()::ceiling);
        curves.put("one queue of all", evaluation.rankedOverall()::found);
        curves.put("the most it can hold", evaluation.rankedOverall()::ceiling);
        return Plots.curves(
                "Line chart: share of the truths in the first 1 to 20 per cent of the queues, and the most that fits there."
                        + " The table of queues has the figures for 1, 5 and 10 per cent.",
                PERCENTS,
                curves);
    }

    private static String share(@Nullable Double share) {
        return share == null ? "–" : String.format(Locale.ROOT, "%.2f", share);
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver resolver =
                new ClassLoaderTemplateResolver(ThymeleafEvaluationPage.class.getClassLoader());
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}

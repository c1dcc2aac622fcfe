package org.sekisho.curation.evaluation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.RangeType;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/**
 * The plots of a page of figures. All values are shares, 0 to 1, unless they are counts. Each is an {@code svg} element with a
 * text alternative, which says in words what the plot shows.
 */
public final class Plots {

    private static final int WIDTH = 760;
    private static final int LEGEND = 40;
    private static final int ROW = 24;
    private static final int AXIS = 50;
    private static final int TREND = 260;

    /** With more categories their names no longer stand side by side. */
    private static final int MOST_LEVEL = 8;

    private static final float[] DASHES = {5, 4};

    /** Room for the half of the last label that stands to the right of its place. */
    private static final int LAST_LABEL = 24;

    /** Room for what stands where the lines of a trend end, as a share of the plot. */
    private static final double LABEL = 0.28;

    private Plots() {}

    /**
     * Bars side by side for each category.
     *
     * @param series by name, a value for each category; null leaves a gap
     */
    public static String bars(String alternative, List<String> categories, Map<String, List<@Nullable Double>> series) {
        CategoryAxis names = JFreeSvg.dressed(new CategoryAxis());
        names.setCategoryMargin(0.3);
        names.setMaximumCategoryLabelWidthRatio(2f);
        if (categories.size() > MOST_LEVEL) {
            names.setCategoryLabelPositions(CategoryLabelPositions.UP_45);
        }
        CategoryPlot plot = categories(categories, series, names, JFreeSvg.shares(""), bars());
        return JFreeSvg.of(JFreeSvg.chart(plot), 280 + 80 * categories.size(), 340, alternative);
    }

    /**
     * Lying bars of counts, one category below the other, so that there is room for many and for long names.
     *
     * @param series by name, a count for each category
     */
    public static String counted(String alternative, List<String> categories, Map<String, List<Integer>> series) {
        CategoryAxis names = JFreeSvg.dressed(new CategoryAxis());
        names.setCategoryMargin(0.2);
        names.setMaximumCategoryLabelWidthRatio(0.5f);
        NumberAxis counts = JFreeSvg.dressed(new NumberAxis());
        counts.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        counts.setAutoRangeMinimumSize(5);
        counts.setRangeType(RangeType.POSITIVE); // or the axis begins below zero where nothing was counted
        CategoryPlot plot = categories(categories, series, names, counts, bars());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        int height = LEGEND + ROW * Math.max(1, categories.size() * series.size()) + AXIS;
        return JFreeSvg.of(JFreeSvg.chart(plot), WIDTH, height, alternative);
    }

    private static BarRenderer bars() {
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setItemMargin(0.05);
        bars.setMaximumBarWidth(0.06);
        for (int i = 0; i < JFreeSvg.COLOURS.size(); i++) {
            bars.setSeriesPaint(i, JFreeSvg.COLOURS.get(i));
        }
        return bars;
    }

    private static <N extends @Nullable Number> CategoryPlot categories(
            List<String> categories,
            Map<String, List<N>> series,
            CategoryAxis names,
            NumberAxis axis,
            CategoryItemRenderer renderer) {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        series.forEach((name, ofSeries) -> {
            for (int i = 0; i < categories.size(); i++) {
                values.addValue(ofSeries.get(i), name, categories.get(i));
            }
        });
        CategoryPlot plot = new CategoryPlot(values, names, axis, renderer);
        plot.setRangeGridlinePaint(JFreeSvg.rule());
        return plot;
    }

    /**
     * Lines of shares over per cents of a queue.
     *
     * @param percents where the lines have their points
     * @param curves by name; every second one is the ceiling of the one before it and drawn dashed
     */
    public static String curves(String alternative, int[] percents, Map<String, IntFunction<@Nullable Double>> curves) {
        XYSeriesCollection lines = new XYSeriesCollection();
        curves.forEach((name, share) -> {
            XYSeries line = new XYSeries(name);
            for (int percent : percents) {
                line.add(percent, share.apply(percent));
            }
            lines.addSeries(line);
        });
        NumberAxis axis = JFreeSvg.dressed(new NumberAxis("first … % of the queue"));
        axis.setRange(0, percents[percents.length - 1]);
        axis.setTickUnit(new NumberTickUnit(5));
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        BasicStroke dashed = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0);
        for (int i = 0; i < curves.size(); i++) {
            renderer.setSeriesPaint(i, JFreeSvg.COLOURS.get(i / 2 % JFreeSvg.COLOURS.size()));
            renderer.setSeriesStroke(i, i % 2 == 0 ? JFreeSvg.LINE : dashed);
        }
        XYPlot plot = new XYPlot(lines, axis, JFreeSvg.shares("share of the truths"), renderer);
        plot.setRangeGridlinePaint(JFreeSvg.rule());
        plot.setDomainGridlinePaint(JFreeSvg.rule());
        return JFreeSvg.of(JFreeSvg.chart(plot), 820, 400, alternative);
    }

    /** A dot for each share, with the interval around it, one below the other. */
    public static String intervals(String alternative, List<String> categories, List<Interval> shares) {
        XYIntervalSeries series = new XYIntervalSeries("");
        for (int i = 0; i < shares.size(); i++) {
            Interval share = shares.get(i);
            series.add(share.share(), share.low(), share.high(), i, i, i);
        }
        XYIntervalSeriesCollection values = new XYIntervalSeriesCollection();
        values.addSeries(series);
        SymbolAxis names = JFreeSvg.dressed(new SymbolAxis(null, categories.toArray(String[]::new)));
        names.setInverted(true);
        names.setGridBandsVisible(false);
        NumberAxis axis = JFreeSvg.shares("");
        axis.setRange(-0.01, 1.01); // a little longer than its shares, so that a dot at 0 or 100 % is whole
        XYErrorRenderer dots = new XYErrorRenderer();
        dots.setDrawXError(true);
        dots.setDrawYError(false);
        dots.setSeriesPaint(0, JFreeSvg.COLOURS.get(0));
        dots.setErrorPaint(JFreeSvg.COLOURS.get(0));
        dots.setErrorStroke(JFreeSvg.LINE);
        XYPlot plot = new XYPlot(values, axis, names, dots);
        plot.setDomainGridlinePaint(JFreeSvg.rule());
        plot.setRangeGridlinesVisible(false);
        JFreeChart chart = JFreeSvg.chart(plot);
        chart.removeLegend();
        chart.setPadding(new RectangleInsets(0, 0, 0, LAST_LABEL));
        int height = LEGEND + ROW * Math.max(1, categories.size()) + AXIS;
        return JFreeSvg.of(chart, WIDTH, height, alternative);
    }

    /**
     * Lines over runs, from zero, each with its name and newest value where it ends.
     *
     * @param runs their names, the oldest first
     * @param series by name, a value for each run; null leaves a gap
     * @param format of the newest value, {@code %.0f}
     */
    public static String trend(
            String alternative, List<String> runs, Map<String, List<@Nullable Double>> series, String format) {
        CategoryAxis names = JFreeSvg.dressed(new CategoryAxis());
        names.setUpperMargin(LABEL);
        names.setLowerMargin(0.02);
        NumberAxis axis = JFreeSvg.dressed(new NumberAxis());
        axis.setAutoRangeIncludesZero(true);
        axis.setRangeType(RangeType.POSITIVE);
        axis.setAutoRangeMinimumSize(1);
        axis.setUpperMargin(0.15);
        JFreeChart chart = JFreeSvg.chart(categories(runs, series, names, axis, lines(series.size(), format)));
        chart.removeLegend();
        return JFreeSvg.of(chart, WIDTH, TREND, alternative);
    }

    private static LineAndShapeRenderer lines(int count, String format) {
        LineAndShapeRenderer lines = new LineAndShapeRenderer(true, true);
        lines.setDefaultItemLabelGenerator(new AtItsEnd(format));
        lines.setDefaultItemLabelsVisible(true);
        lines.setDefaultItemLabelFont(JFreeSvg.FONT);
        lines.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        for (int i = 0; i < count; i++) {
            Color colour = JFreeSvg.COLOURS.get(i % JFreeSvg.COLOURS.size());
            lines.setSeriesPaint(i, colour);
            lines.setSeriesStroke(i, JFreeSvg.LINE);
            lines.setSeriesItemLabelPaint(i, colour.darker());
        }
        return lines;
    }

    /** Names a line where its last value is, and nowhere else. */
    private record AtItsEnd(String format) implements CategoryItemLabelGenerator {

        @Override
        public @Nullable String generateLabel(CategoryDataset values, int series, int run) {
            for (int later = run + 1; later < values.getColumnCount(); later++) {
                if (values.getValue(series, later) != null) {
                    return null;
                }
            }
            Number last = values.getValue(series, run);
            return last == null
                    ? null
                    : values.getRowKey(series) + " " + String.format(Locale.ROOT, format, last.doubleValue());
        }

        @Override
        public @Nullable String generateRowLabel(CategoryDataset values, int series) {
            return null;
        }

        @Override
        public @Nullable String generateColumnLabel(CategoryDataset values, int run) {
            return null;
        }
    }
}

package org.sekisho.curation.evaluation;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.RangeType;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/**
 * The plots of a page of figures. All values are shares, 0 to 1, unless they are counts. Each is an {@code svg} element with a
 * text alternative.
 */
public final class Plots {

    private static final int WIDTH = 760;
    private static final int LEGEND = 40;
    private static final int ROW = 24;
    private static final int AXIS = 50;
    private static final int TREND = 260;

    private Plots() {}

    /**
     * Bars side by side for each category.
     *
     * @param alternative what the plot shows, in words
     * @param series by name, a value for each category; null leaves a gap
     */
    public static String bars(String alternative, List<String> categories, Map<String, List<@Nullable Double>> series) {
        return JFreeSvg.of(JFreeBars.of(categories, series), 280 + 80 * categories.size(), 340, alternative);
    }

    /**
     * Lines over per cents.
     *
     * @param alternative what the plot shows, in words
     * @param percents where the lines have their points
     * @param curves by name; every second one is the ceiling of the one before it and drawn dashed
     */
    public static String curves(String alternative, int[] percents, Map<String, IntFunction<@Nullable Double>> curves) {
        return JFreeSvg.of(JFreeCurves.of(percents, curves), 820, 400, alternative);
    }

    /**
     * Lying bars of counts, one category below the other, so that there is room for many and for long names.
     *
     * @param alternative what the plot shows, in words
     * @param series by name, a count for each category
     */
    public static String counted(String alternative, List<String> categories, Map<String, List<Integer>> series) {
        int height = LEGEND + ROW * Math.max(1, categories.size() * series.size()) + AXIS;
        return JFreeSvg.of(JFreeCounts.of(categories, series), WIDTH, height, alternative);
    }

    /**
     * Lines over runs, from zero, each named where it ends.
     *
     * @param alternative what the plot shows, in words
     * @param runs their names, the oldest first
     * @param series by name, a value for each run; null leaves a gap
     * @param format of the newest value, {@code %.0f}
     */
    public static String trend(
            String alternative, List<String> runs, Map<String, List<@Nullable Double>> series, String format) {
        return JFreeSvg.of(JFreeTrend.of(runs, series, format), WIDTH, TREND, alternative);
    }

    /** A dot for each share, with the interval around it, one below the other. */
    public static String intervals(String alternative, List<String> categories, List<Interval> shares) {
        int height = LEGEND + ROW * Math.max(1, categories.size()) + AXIS;
        return JFreeSvg.of(JFreeIntervals.of(categories, shares), WIDTH, height, alternative);
    }

    /** Lying bars of counts. */
    static final class JFreeCounts {

        private JFreeCounts() {}

        static JFreeChart of(List<String> categories, Map<String, List<Integer>> series) {
            DefaultCategoryDataset values = new DefaultCategoryDataset();
            series.forEach((name, ofSeries) -> {
                for (int i = 0; i < categories.size(); i++) {
                    values.addValue(ofSeries.get(i), name, categories.get(i));
                }
            });
            CategoryAxis names = JFreeSvg.dressed(new CategoryAxis());
            names.setCategoryMargin(0.2);
            names.setMaximumCategoryLabelWidthRatio(0.5f);
            NumberAxis counts = JFreeSvg.dressed(new NumberAxis());
            counts.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
            counts.setAutoRangeMinimumSize(5);
            counts.setRangeType(RangeType.POSITIVE); // or the axis begins below zero where nothing was counted
            CategoryPlot plot = new CategoryPlot(values, names, counts, JFreeBars.renderer());
            plot.setOrientation(PlotOrientation.HORIZONTAL);
            plot.setRangeGridlinePaint(JFreeSvg.rule());
            return JFreeSvg.chart(plot);
        }
    }

    /** Bars of shares, side by side. */
    static final class JFreeBars {

        /** With more categories their names no longer stand side by side. */
        private static final int MOST_LEVEL = 8;

        private JFreeBars() {}

        static JFreeChart of(List<String> categories, Map<String, List<@Nullable Double>> series) {
            DefaultCategoryDataset values = new DefaultCategoryDataset();
            series.forEach((name, ofSeries) -> {
                for (int i = 0; i < categories.size(); i++) {
                    values.addValue(ofSeries.get(i), name, categories.get(i));
                }
            });
            CategoryAxis names = JFreeSvg.dressed(new CategoryAxis());
            names.setCategoryMargin(0.3);
            names.setMaximumCategoryLabelWidthRatio(2f);
            if (categories.size() > MOST_LEVEL) {
                names.setCategoryLabelPositions(CategoryLabelPositions.UP_45);
            }
            CategoryPlot plot = new CategoryPlot(values, names, JFreeSvg.shares(""), renderer());
            plot.setRangeGridlinePaint(JFreeSvg.rule());
            return JFreeSvg.chart(plot);
        }

        static BarRenderer renderer() {
            BarRenderer bars = new BarRenderer();
            bars.setBarPainter(new StandardBarPainter());
            bars.setShadowVisible(false);
            bars.setDrawBarOutline(false);
            bars.setItemMargin(0.05);
            bars.setMaximumBarWidth(0.06);
            for (int i = 0; i < JFreeSvg.COLOURS.size(); i++) {
                Color colour = JFreeSvg.COLOURS.get(i);
                bars.setSeriesPaint(i, colour);
            }
            return bars;
        }
    }
}

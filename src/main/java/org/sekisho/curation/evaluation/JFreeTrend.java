package org.sekisho.curation.evaluation;

import java.awt.Font;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.RangeType;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/** Lines over runs, each with its name and newest value where it ends. */
final class JFreeTrend {

    /** Room for what stands where the lines end, as a share of the plot. */
    private static final double LABEL = 0.28;

    private static final Font NAME = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

    private JFreeTrend() {}

    static JFreeChart of(List<String> runs, Map<String, List<@Nullable Double>> series, String format) {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        series.forEach((name, ofSeries) -> {
            for (int i = 0; i < runs.size(); i++) {
                values.addValue(ofSeries.get(i), name, runs.get(i));
            }
        });
        CategoryAxis names = JFreeSvg.dressed(new CategoryAxis());
        names.setUpperMargin(LABEL);
        names.setLowerMargin(0.02);
        NumberAxis axis = JFreeSvg.dressed(new NumberAxis());
        axis.setAutoRangeIncludesZero(true);
        axis.setRangeType(RangeType.POSITIVE);
        axis.setAutoRangeMinimumSize(1);
        axis.setUpperMargin(0.15);
        CategoryPlot plot = new CategoryPlot(values, names, axis, lines(series.size(), format));
        plot.setRangeGridlinePaint(JFreeSvg.rule());
        JFreeChart chart = JFreeSvg.chart(plot);
        chart.removeLegend();
        return chart;
    }

    private static LineAndShapeRenderer lines(int count, String format) {
        LineAndShapeRenderer lines = new LineAndShapeRenderer(true, true);
        lines.setDefaultItemLabelGenerator(new AtItsEnd(format));
        lines.setDefaultItemLabelsVisible(true);
        lines.setDefaultItemLabelFont(NAME);
        lines.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        for (int i = 0; i < count; i++) {
            lines.setSeriesPaint(i, JFreeSvg.COLOURS.get(i % JFreeSvg.COLOURS.size()));
            lines.setSeriesStroke(i, JFreeSvg.LINE);
            lines.setSeriesItemLabelPaint(
                    i, JFreeSvg.COLOURS.get(i % JFreeSvg.COLOURS.size()).darker());
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
                    : values.getRowKey(series) + " " + String.format(java.util.Locale.ROOT, format, last.doubleValue());
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

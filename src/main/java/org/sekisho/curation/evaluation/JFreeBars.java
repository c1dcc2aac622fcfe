package org.sekisho.curation.evaluation;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/** Bars of shares, side by side. */
final class JFreeBars {

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

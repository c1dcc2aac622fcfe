package org.sekisho.curation.evaluation;

import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.RangeType;
import org.jfree.data.category.DefaultCategoryDataset;

/** Lying bars of counts. */
final class JFreeCounts {

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

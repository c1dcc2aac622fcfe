package org.sekisho.curation.evaluation;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Shares as dots, each with the interval around it. */
final class JFreeIntervals {

    /** Room for the half of the last label that stands to the right of its place. */
    private static final int LAST_LABEL = 24;

    private JFreeIntervals() {}

    static JFreeChart of(List<String> categories, List<Interval> shares) {
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
        XYPlot plot = new XYPlot(values, axis(), names, dots());
        plot.setDomainGridlinePaint(JFreeSvg.rule());
        plot.setRangeGridlinesVisible(false);
        JFreeChart chart = JFreeSvg.chart(plot);
        chart.removeLegend();
        chart.setPadding(new RectangleInsets(0, 0, 0, LAST_LABEL));
        return chart;
    }

    /** A little longer than its shares, so that a dot at 0 or 100 % is whole. */
    private static NumberAxis axis() {
        NumberAxis axis = JFreeSvg.shares("");
        axis.setRange(-0.01, 1.01);
        return axis;
    }

    private static XYErrorRenderer dots() {
        XYErrorRenderer dots = new XYErrorRenderer();
        dots.setDrawXError(true);
        dots.setDrawYError(false);
        dots.setSeriesPaint(0, JFreeSvg.COLOURS.get(0));
        dots.setErrorPaint(JFreeSvg.COLOURS.get(0));
        dots.setErrorStroke(JFreeSvg.LINE);
        return dots;
    }
}

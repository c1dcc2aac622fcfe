package org.sekisho.evaluation.plot;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.sekisho.evaluation.figure.Interval;

/** Shares as dots, each with the interval around it. */
final class JFreeIntervals {

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
        XYPlot plot = new XYPlot(values, JFreeSvg.shares(""), names, dots());
        plot.setDomainGridlinePaint(JFreeSvg.rule());
        plot.setRangeGridlinesVisible(false);
        JFreeChart chart = JFreeSvg.chart(plot);
        chart.removeLegend();
        return chart;
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

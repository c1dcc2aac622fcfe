package org.sekisho.curation.evaluation;

import java.awt.BasicStroke;
import java.util.Map;
import java.util.function.IntFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/** Lines of shares over per cents of a queue; every second one dashed, as the ceiling of the one before it. */
final class JFreeCurves {

    private static final float[] DASHES = {5, 4};

    private JFreeCurves() {}

    static JFreeChart of(int[] percents, Map<String, IntFunction<@Nullable Double>> curves) {
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
        XYPlot plot = new XYPlot(lines, axis, JFreeSvg.shares("share of the truths"), renderer(curves.size()));
        plot.setRangeGridlinePaint(JFreeSvg.rule());
        plot.setDomainGridlinePaint(JFreeSvg.rule());
        return JFreeSvg.chart(plot);
    }

    private static XYLineAndShapeRenderer renderer(int curves) {
        XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
        lines.setDrawSeriesLineAsPath(true);
        BasicStroke dashed = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0);
        for (int i = 0; i < curves; i++) {
            lines.setSeriesPaint(i, JFreeSvg.COLOURS.get(i / 2 % JFreeSvg.COLOURS.size()));
            lines.setSeriesStroke(i, i % 2 == 0 ? JFreeSvg.LINE : dashed);
        }
        return lines;
    }
}

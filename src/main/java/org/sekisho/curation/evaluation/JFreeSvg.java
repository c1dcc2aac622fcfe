package org.sekisho.curation.evaluation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.svg.SVGGraphics2D;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The look of all plots: colours that also the colour-blind tell apart, type, and how they become SVG. */
final class JFreeSvg {

    static final List<Color> COLOURS = List.of(new Color(0x2f6690), new Color(0xd9822b));
    static final BasicStroke LINE = new BasicStroke(2.2f);

    private static final Color INK = new Color(0x1d2a35);
    private static final Color RULE = new Color(0xd5dbe0);
    static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

    private JFreeSvg() {}

    static NumberAxis shares(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setRange(0, 1);
        axis.setTickUnit(
                new NumberTickUnit(0.2, new DecimalFormat("0 %", DecimalFormatSymbols.getInstance(Locale.ROOT))));
        return dressed(axis);
    }

    static <T extends Axis> T dressed(T axis) {
        axis.setLabelFont(FONT);
        axis.setTickLabelFont(FONT);
        axis.setLabelPaint(INK);
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(RULE);
        axis.setTickMarksVisible(false);
        return axis;
    }

    static Color rule() {
        return RULE;
    }

    static JFreeChart chart(Plot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        JFreeChart chart = new JFreeChart(null, FONT, plot, true);
        chart.setBackgroundPaint(Color.WHITE);
        LegendTitle legend = chart.getLegend();
        legend.setItemFont(FONT);
        legend.setItemPaint(INK);
        legend.setPosition(RectangleEdge.TOP);
        legend.setFrame(BlockBorder.NONE);
        return chart;
    }

    static String of(JFreeChart chart, int width, int height, String alternative) {
        SVGGraphics2D graphics = new SVGGraphics2D(width, height);
        graphics.setDefsKeyPrefix("plot" + Integer.toHexString(alternative.hashCode()));
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        Document document = Jsoup.parse(graphics.getSVGElement(), "", Parser.xmlParser());
        Element svg = document.expectFirst("svg");
        svg.attr("viewBox", "0 0 %d %d".formatted(width, height));
        svg.attr("role", "img");
        svg.attr("aria-label", alternative);
        svg.prependElement("title").text(alternative);
        svg.select("[style]").forEach(JFreeSvg::styleToAttributes);
        document.outputSettings().prettyPrint(false);
        return svg.outerHtml();
    }

    /** Attributes in place of styles, which some pages forbid. */
    private static void styleToAttributes(Element drawn) {
        for (String part : drawn.attr("style").split(";")) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                drawn.attr(
                        part.substring(0, colon).strip(),
                        part.substring(colon + 1).strip());
            }
        }
        drawn.removeAttr("style");
    }
}

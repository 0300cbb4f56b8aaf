package org.steelyard.reports.chart;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The house style: what all charts share. */
final class House {

    static final float SMALL = 20;
    static final float BODY = 23;
    private static final float SUBTITLE = 24;
    private static final float TITLE = 36;
    private static final double MARGIN = 36;

    private House() {}

    /** A chart with title, subtitle and legend in the house style. */
    static JFreeChart chart(Plot plot, String title, String subtitle, LegendItemCollection legend) {
        JFreeChart chart = new JFreeChart(null, Lettering.bold(TITLE), plot, false);
        chart.setBackgroundPaint(Ink.PAPER);
        chart.setBorderVisible(false);
        chart.setPadding(new RectangleInsets(MARGIN, MARGIN, MARGIN, MARGIN));
        chart.setAntiAlias(true);
        chart.setTextAntiAlias(RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        chart.getRenderingHints().put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        chart.getRenderingHints().put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        chart.addSubtitle(title(title, Lettering.bold(TITLE), Ink.TEXT, 8));
        chart.addSubtitle(title(subtitle, Lettering.regular(SUBTITLE), Ink.QUIET, 24));
        if (legend.getItemCount() > 0) {
            LegendTitle box = new LegendTitle(() -> legend);
            box.setPosition(RectangleEdge.BOTTOM);
            box.setHorizontalAlignment(HorizontalAlignment.LEFT);
            box.setItemFont(Lettering.regular(BODY));
            box.setItemPaint(Ink.TEXT);
            box.setFrame(BlockBorder.NONE);
            box.setBackgroundPaint(Ink.PAPER);
            box.setMargin(20, 0, 0, 0);
            box.setItemLabelPadding(new RectangleInsets(2, 6, 2, 28));
            chart.addSubtitle(box);
        }
        plot.setBackgroundPaint(Ink.PAPER);
        plot.setOutlineVisible(false);
        return chart;
    }

    private static TextTitle title(String text, java.awt.Font font, Color color, double below) {
        TextTitle title = new TextTitle(text, font);
        title.setPaint(color);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setMargin(0, 0, below, 0);
        return title;
    }

    /** Quiet axis: no line, no ticks, the house's letters. */
    static void axis(Axis axis) {
        axis.setTickLabelFont(Lettering.regular(BODY));
        axis.setTickLabelPaint(Ink.TEXT);
        axis.setLabelFont(Lettering.regular(SMALL));
        axis.setLabelPaint(Ink.QUIET);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
    }

    /** A box for a legend. */
    static Rectangle2D box() {
        return new Rectangle2D.Double(-20, -11, 40, 22);
    }

    /** A legend entry with a shape in one colour. */
    static LegendItem entry(String label, Shape shape, Color color) {
        return new LegendItem(label, null, null, null, shape, color);
    }
}

package org.steelyard.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.function.IntFunction;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;

/** Draws flat bars from left to right, each with a text at its end; marked ones in red with stripes. */
final class BarDrawer extends BarRenderer {

    private static final long serialVersionUID = 1;
    private static final double GAP = 10;
    private static final double LETTERS = 30;

    /**
     * What is drawn for one bar.
     *
     * @param text the text at its end
     * @param color the text's colour
     * @param marked whether it is red with stripes
     */
    record Mark(String text, Color color, boolean marked) {}

    private final transient IntFunction<Mark> marks;

    BarDrawer(IntFunction<Mark> marks) {
        this.marks = marks;
        setBarPainter(new Flat(marks));
        setShadowVisible(false);
        setDrawBarOutline(false);
        setDefaultItemLabelsVisible(true);
        setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
    }

    @Override
    protected void drawItemLabel(
            Graphics2D graphics,
            CategoryDataset data,
            int row,
            int column,
            CategoryPlot plot,
            CategoryItemLabelGenerator generator,
            Rectangle2D bar,
            boolean negative) {
        Mark mark = marks.apply(column);
        double left = bar.getMaxX() + GAP;
        double width = Lettering.width(mark.text(), Lettering.bold(House.SMALL));
        // Paper behind the letters, so that no grid line runs through them.
        graphics.setPaint(Ink.PAPER);
        graphics.fill(new Rectangle2D.Double(left - 4, bar.getCenterY() - LETTERS / 2, width + 8, LETTERS));
        graphics.setPaint(mark.color());
        graphics.setFont(Lettering.bold(House.SMALL));
        TextUtils.drawAlignedString(
                mark.text(), graphics, (float) left, (float) bar.getCenterY(), TextAnchor.CENTER_LEFT);
    }

    /** Paints a bar flat, or striped where it is marked. */
    private record Flat(IntFunction<Mark> marks) implements BarPainter {

        @Override
        public void paintBar(
                Graphics2D graphics,
                BarRenderer renderer,
                int row,
                int column,
                RectangularShape bar,
                RectangleEdge base) {
            Rectangle2D box = bar.getBounds2D();
            if (box.getWidth() <= 0) {
                return;
            }
            if (marks.apply(column).marked()) {
                Hatch.fill(graphics, box, Ink.LAST_PALE, Ink.LAST);
            } else {
                graphics.setPaint(Ink.BAR);
                graphics.fill(box);
            }
        }

        @Override
        public void paintBarShadow(
                Graphics2D graphics,
                BarRenderer renderer,
                int row,
                int column,
                RectangularShape bar,
                RectangleEdge base,
                boolean pegShadow) {
            // Flat bars cast no shadow.
        }
    }
}

package org.steelyard.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.function.DoublePredicate;
import org.jfree.chart.renderer.xy.XYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.RectangleEdge;

/** Draws one flat bar for each day, the late ones in red with stripes. */
final class DayDrawer extends XYBarRenderer {

    private static final long serialVersionUID = 1;

    DayDrawer(DoublePredicate late) {
        setShadowVisible(false);
        setDrawBarOutline(false);
        setBarPainter(new Flat(late));
    }

    /** Paints a bar flat, or striped where it is late. */
    private record Flat(DoublePredicate late) implements XYBarPainter {

        @Override
        public void paintBar(
                Graphics2D graphics,
                XYBarRenderer renderer,
                int row,
                int column,
                RectangularShape bar,
                RectangleEdge base) {
            Rectangle2D box = bar.getBounds2D();
            double days = renderer.getPlot().getDataset().getXValue(row, column);
            if (box.getHeight() <= 0) {
                return;
            }
            if (late.test(days)) {
                Hatch.fill(graphics, box, Ink.LAST_PALE, Ink.LAST);
            } else {
                graphics.setPaint(Ink.BAR);
                graphics.fill(box);
            }
        }

        @Override
        public void paintBarShadow(
                Graphics2D graphics,
                XYBarRenderer renderer,
                int row,
                int column,
                RectangularShape bar,
                RectangleEdge base,
                boolean pegShadow) {
            // Flat bars cast no shadow.
        }
    }
}

package org.steelyard.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Stripes, the second cue beside a colour: drawn as shapes, so that they are sharp in print at any size. */
final class Hatch {

    private static final double GAP = 10;
    private static final BasicStroke STRIPE = new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

    private Hatch() {}

    /** The stripes inside a rectangle. */
    static Shape stripes(Rectangle2D box) {
        Path2D lines = new Path2D.Double();
        double height = box.getHeight();
        for (double x = box.getMinX() - height; x < box.getMaxX(); x += GAP) {
            lines.append(
                    STRIPE.createStrokedShape(
                            new Line2D.Double(x, box.getMaxY() + 2, x + height + 4, box.getMinY() - 2)),
                    false);
        }
        Area area = new Area(lines);
        area.intersect(new Area(box));
        return area;
    }

    /** A sample for a legend: the stripes and their frame. */
    static Shape sample(Rectangle2D box) {
        Area area = new Area(stripes(box));
        area.add(new Area(new BasicStroke(2f).createStrokedShape(box)));
        return area;
    }

    /** Fills a rectangle with stripes on a pale ground. */
    static void fill(Graphics2D graphics, Rectangle2D box, Color ground, Color ink) {
        graphics.setPaint(ground);
        graphics.fill(box);
        graphics.setPaint(ink);
        graphics.fill(stripes(box));
        graphics.setStroke(Ink.THIN);
        graphics.draw(box);
    }
}

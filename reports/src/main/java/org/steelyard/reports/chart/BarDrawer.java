package org.steelyard.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;

/** Draws flat bars with their values; marked ones in red with stripes. */
final class BarDrawer extends BarRenderer {

    private static final long serialVersionUID = 1;

    /** The text at the end of a bar. */
    interface Value {
        String of(int row, int column);
    }

    private final transient IntFunction<Color> letters;

    BarDrawer(IntPredicate marked, Value value, IntFunction<Color> letters) {
        this.letters = letters;
        setBarPainter(new Flat(marked));
        setShadowVisible(false);
        setDrawBarOutline(false);
        setMinimumBarLength(0);
        setDefaultItemLabelsVisible(true);
        setDefaultItemLabelFont(Lettering.bold(House.SMALL));
        setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator() {
            @Override
            public String generateLabel(CategoryDataset dataset, int row, int column) {
                return value.of(row, column);
            }
        });
        ItemLabelPosition end = new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT);
        setDefaultPositiveItemLabelPosition(end);
        setPositiveItemLabelPositionFallback(end);
        setItemLabelInsets(new RectangleInsets(10, 10, 10, 10));
    }

    @Override
    public Paint getItemLabelPaint(int row, int column) {
        return letters.apply(column);
    }

    /** Paints a bar flat, or striped where it is marked. */
    private record Flat(IntPredicate marked) implements BarPainter {

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
            if (marked.test(column)) {
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

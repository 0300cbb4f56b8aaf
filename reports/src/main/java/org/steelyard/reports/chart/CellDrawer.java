package org.steelyard.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.steelyard.reports.view.Figures;

/** Draws one cell for each unit and indicator: its points in a colour, or stripes where nothing was scored. */
final class CellDrawer extends AbstractCategoryItemRenderer {

    private static final long serialVersionUID = 1;
    private static final double GAP = 2;

    @Override
    public void drawItem(
            Graphics2D graphics,
            CategoryItemRendererState state,
            Rectangle2D area,
            CategoryPlot plot,
            CategoryAxis across,
            ValueAxis down,
            CategoryDataset data,
            int row,
            int column,
            int pass) {
        int columns = data.getColumnCount();
        double left = across.getCategoryStart(column, columns, area, plot.getDomainAxisEdge());
        double right = across.getCategoryEnd(column, columns, area, plot.getDomainAxisEdge());
        double one = down.valueToJava2D(row - 0.5, area, plot.getRangeAxisEdge());
        double two = down.valueToJava2D(row + 0.5, area, plot.getRangeAxisEdge());
        double top = Math.min(one, two);
        Rectangle2D cell =
                new Rectangle2D.Double(left + GAP / 2, top + GAP / 2, right - left - GAP, Math.abs(two - one) - GAP);
        Number points = data.getValue(row, column);
        String text = "–";
        if (points == null) {
            Hatch.fill(graphics, cell, Ink.NONE_PALE, Ink.NONE);
            graphics.setPaint(Ink.PAPER);
            graphics.fill(new Rectangle2D.Double(cell.getCenterX() - 14, cell.getCenterY() - 13, 28, 26));
            graphics.setPaint(Ink.QUIET);
        } else {
            graphics.setPaint(Ink.points(points.doubleValue()));
            graphics.fill(cell);
            graphics.setPaint(Ink.over(points.doubleValue()));
            text = Figures.fixed(points.doubleValue(), cell.getWidth() < 56 ? 0 : 1);
        }
        graphics.setFont(Lettering.regular(House.SMALL));
        TextUtils.drawAlignedString(
                text, graphics, (float) cell.getCenterX(), (float) cell.getCenterY(), TextAnchor.CENTER);
    }
}

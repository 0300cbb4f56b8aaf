package org.steelyard.reports.chart;

import java.awt.Font;
import java.util.List;

/**
 * Names that climb to the right at 45 degrees, each from the middle of its column.
 *
 * @param names what stands over the columns, from the left
 * @param font their letters
 * @param column how wide a column is
 */
record Slanted(List<String> names, Font font, double column) {

    private static final double CLIMB = StrictMath.sqrt(0.5);

    /** How far the longest name reaches up. */
    double up() {
        return names.stream().mapToDouble(this::reach).max().orElse(0);
    }

    /** How far names reach beyond the last column; 0 where all end above columns. */
    double beyond() {
        double beyond = 0;
        for (int i = 0; i < names.size(); i++) {
            double left = (names.size() - i - 0.5) * column;
            beyond = Math.max(beyond, reach(names.get(i)) - left);
        }
        return beyond;
    }

    /** As far up as to the right: half of the letters' height stands out on either side of the line. */
    private double reach(String name) {
        return (Lettering.width(name, font) + font.getSize2D() / 2) * CLIMB;
    }
}

package org.steelyard.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;

/** The colours and lines of all charts: calm blues, and red for a last place only. */
final class Ink {

    static final Color PAPER = Color.WHITE;
    static final Color TEXT = new Color(0x1F2933);
    static final Color QUIET = new Color(0x5B6B7B);
    static final Color GRID = new Color(0xE3E8ED);
    static final Color BAR = new Color(0x2F6690);
    static final Color LAST = new Color(0xB3261E);
    static final Color LAST_PALE = new Color(0xF7DAD7);
    static final Color NONE = new Color(0xB4BDC6);
    static final Color NONE_PALE = new Color(0xF3F5F7);

    /** Lines of units side by side, told apart without red and by most colour-blind eyes. */
    static final List<Color> LINES = List.of(
            new Color(0x2F6690),
            new Color(0xC98B1B),
            new Color(0x2A9D8F),
            new Color(0x7A5195),
            new Color(0x5C8A3A),
            new Color(0x6B4E3D),
            new Color(0x4EA5D9),
            new Color(0x8A8F98));

    static final Stroke THIN = new BasicStroke(1.2f);
    static final Stroke LINE = new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke DASHED =
            new BasicStroke(5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {14f, 6f}, 0f);

    private static final int[][] SCALE = {{0xED, 0xF4, 0xFA}, {0x9E, 0xC4, 0xE0}, {0x45, 0x8F, 0xBF}, {0x0B, 0x4A, 0x7D}
    };

    private Ink() {}

    /** The colour of points from 0 to 100: pale to dark blue, so that it survives grey print. */
    static Color points(double points) {
        double at = Math.max(0, Math.min(1, points / 100)) * (SCALE.length - 1);
        int step = Math.min((int) at, SCALE.length - 2);
        double part = at - step;
        int[] rgb = new int[3];
        for (int i = 0; i < 3; i++) {
            rgb[i] = (int) Math.round(SCALE[step][i] + part * (SCALE[step + 1][i] - SCALE[step][i]));
        }
        return new Color(rgb[0], rgb[1], rgb[2]);
    }

    /** The colour of a number written on the colour of points. */
    static Color over(double points) {
        Color ground = points(points);
        double light = 0.2126 * ground.getRed() + 0.7152 * ground.getGreen() + 0.0722 * ground.getBlue();
        return light < 142 ? Color.WHITE : TEXT;
    }
}

package org.steelyard.reports.chart;

import org.jfree.chart.JFreeChart;

/**
 * A chart ready to be drawn.
 *
 * @param name its file name without the ending
 * @param chart what to draw
 * @param width its width in pixels
 * @param height its height in pixels
 */
record Drawing(String name, JFreeChart chart, int width, int height) {

    /** The width of a chart in pixels, unless it needs more. */
    static final int WIDTH = 1600;

    /** A chart of the usual width. */
    Drawing(String name, JFreeChart chart, int height) {
        this(name, chart, WIDTH, height);
    }
}

package org.steelyard.reports.chart;

import org.jfree.chart.JFreeChart;

/**
 * A chart ready to be drawn.
 *
 * @param name its file name without the ending
 * @param chart what to draw
 * @param height its height in pixels; every chart is {@link #WIDTH} wide
 */
record Drawing(String name, JFreeChart chart, int height) {

    /** The width of every chart in pixels. */
    static final int WIDTH = 1600;
}

package org.steelyard.reports.chart;

/**
 * A category of a chart: its place in the order and the text beside it, so that equal texts stay apart.
 *
 * @param number its place in the order
 * @param text the text beside it
 */
record Bar(int number, String text) implements Comparable<Bar> {

    @Override
    public int compareTo(Bar other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return text;
    }
}

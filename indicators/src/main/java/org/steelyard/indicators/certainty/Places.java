package org.steelyard.indicators.certainty;

/**
 * Places from 1 upwards, with a rule for ties: 0 gives all that tie the best of their places, 1 the worst, one half the
 * middle.
 */
public final class Places {

    private Places() {}

    /** The places where the highest value is the first; an absent value (NaN) has none. */
    public static double[] highestFirst(double[] values, double ties) {
        if (!(ties >= 0 && ties <= 1)) {
            throw new IllegalArgumentException("Invalid rule for ties: " + ties + " (must be from 0 to 1)");
        }
        double[] places = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int higher = 0;
            int equal = 0;
            for (double other : values) {
                higher += other > values[i] ? 1 : 0;
                equal += other == values[i] ? 1 : 0;
            }
            places[i] = Double.isNaN(values[i]) ? Double.NaN : 1 + higher + ties * (equal - 1);
        }
        return places;
    }

    /** The places where the lowest value is the first; an absent value (NaN) has none. */
    public static double[] lowestFirst(double[] values, double ties) {
        double[] turned = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            turned[i] = -values[i];
        }
        return highestFirst(turned, ties);
    }
}

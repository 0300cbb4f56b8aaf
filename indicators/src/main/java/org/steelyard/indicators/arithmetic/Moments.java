package org.steelyard.indicators.arithmetic;

/** Statistics of one column; NaN where it has too few values for one. */
public final class Moments {

    private static final int LEAST_FOR_SKEWNESS = 3;
    private static final int LEAST_FOR_KURTOSIS = 4;

    private Moments() {}

    /** The arithmetic mean, sum / n. */
    public static double mean(double[] values) {
        double[] present = Column.present(values);
        return sumOfPowers(present, 0, 1) / present.length;
    }

    /** The median, which is the quantile of 0.5. */
    public static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /** The sample standard deviation, the root of sum (x - mean)² / (n - 1); exactly 0 for a constant column. */
    public static double deviation(double[] values) {
        double[] present = Column.present(values);
        if (present.length < 2) {
            return Double.NaN;
        }
        if (Column.constant(present)) {
            return 0;
        }
        return StrictMath.sqrt(sumOfPowers(present, mean(present), 2) / (present.length - 1));
    }

    /**
     * The skewness of type 2 (Joanes and Gill 1998), as SKEW of spreadsheets.
     *
     * <p>g1 √(n (n - 1)) / (n - 2), where g1 = √n sum (x - mean)³ / (sum (x - mean)²)^1.5. NaN for fewer than three values
     * and for a constant column.
     */
    public static double skewness(double[] values) {
        double[] present = Column.present(values);
        double n = present.length;
        if (n < LEAST_FOR_SKEWNESS || Column.constant(present)) {
            return Double.NaN;
        }
        double mean = mean(present);
        double squares = sumOfPowers(present, mean, 2);
        double plain = StrictMath.sqrt(n) * sumOfPowers(present, mean, 3) / (squares * StrictMath.sqrt(squares));
        return plain * StrictMath.sqrt(n * (n - 1)) / (n - 2);
    }

    /**
     * The excess kurtosis of type 2 (Joanes and Gill 1998), as KURT of spreadsheets.
     *
     * <p>((n + 1) g2 + 6) (n - 1) / ((n - 2) (n - 3)), where g2 = n sum (x - mean)⁴ / (sum (x - mean)²)² - 3. NaN for fewer
     * than four values and for a constant column.
     */
    public static double kurtosis(double[] values) {
        double[] present = Column.present(values);
        double n = present.length;
        if (n < LEAST_FOR_KURTOSIS || Column.constant(present)) {
            return Double.NaN;
        }
        double mean = mean(present);
        double squares = sumOfPowers(present, mean, 2);
        double plain = n * sumOfPowers(present, mean, 4) / (squares * squares) - 3;
        return ((n + 1) * plain + 6) * (n - 1) / ((n - 2) * (n - 3));
    }

    /**
     * The quantile that lies on the straight line between two neighbours, ends included.
     *
     * <p>Type 7 of Hyndman and Fan 1996, PERCENTILE.INC of spreadsheets: with h = (n - 1) share, the value at floor(h), and
     * the fraction of h of the way to the next.
     */
    public static double quantile(double[] values, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("Invalid share: " + share + " (must be from 0 to 1)");
        }
        double[] sorted = Column.sorted(values);
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        double low = sorted[below];
        double high = sorted[Math.min(below + 1, sorted.length - 1)];
        return low + (place - below) * (high - low);
    }

    private static double sumOfPowers(double[] values, double centre, int power) {
        double sum = 0;
        for (double value : values) {
            double term = 1;
            for (int i = 0; i < power; i++) {
                term *= value - centre;
            }
            sum += term;
        }
        return sum;
    }
}

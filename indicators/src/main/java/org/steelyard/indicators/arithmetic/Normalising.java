package org.steelyard.indicators.arithmetic;

/**
 * Linear scales for a column, so that higher is better in every result.
 *
 * <p>The direction is 1 where higher values are better and -1 where lower ones are; x is the value times the direction in the
 * formulas. Formulas: OECD/JRC Handbook on Constructing Composite Indicators 2008, part 1.5.
 */
public final class Normalising {

    private Normalising() {}

    /** Min-max: low + (high - low) (x - min) / (max - min), which gives the worst {@code low} and the best {@code high}. */
    public static double[] minMax(double[] values, int direction, double low, double high) {
        if (!(low < high)) {
            throw new IllegalArgumentException("Invalid high: " + high + " (must be above low, " + low + ")");
        }
        double[] directed = Column.directed(values, direction);
        Column.checkSpread(values);
        double worst = Column.least(directed);
        double range = Column.greatest(directed) - worst;
        return Column.map(directed, value -> (value - worst) / range * (high - low) + low);
    }

    /** Z-scores: mean + deviation (x - mean of x) / sample deviation of x. */
    public static double[] zScore(double[] values, int direction, double mean, double deviation) {
        if (!(deviation > 0)) {
            throw new IllegalArgumentException("Invalid deviation: " + deviation + " (must be above 0)");
        }
        double[] directed = Column.directed(values, direction);
        double middle = Moments.mean(directed);
        Column.checkSpread(values);
        double spread = Moments.deviation(directed);
        return Column.map(directed, value -> (value - middle) / spread * deviation + mean);
    }

    /**
     * A fixed straight line: points (x - from) / (to - from), beyond 0 and {@code points} too.
     *
     * <p>The two ends are given in the values' own order, {@code lower < upper}: with the direction -1, {@code upper} scores 0
     * and {@code lower} scores full points.
     */
    public static double[] scaled(double[] values, int direction, double lower, double upper, double points) {
        Column.checkDirection(direction);
        if (!(lower < upper)) {
            throw new IllegalArgumentException("Invalid upper: " + upper + " (must be above lower, " + lower + ")");
        }
        double worst = direction * (direction > 0 ? lower : upper);
        return Column.map(Column.directed(values, direction), value -> (value - worst) / (upper - lower) * points);
    }

    /** Goalposts: {@link #scaled}, but 0 beyond the worse post and {@code points} beyond the better one. */
    public static double[] goalposts(double[] values, int direction, double lower, double upper, double points) {
        return Column.map(
                scaled(values, direction, lower, upper, 1), value -> Math.max(0, Math.min(1, value)) * points);
    }
}

package org.steelyard.indicators.arithmetic;

/** Curves that draw a skewed column together; each rises with the values, so the order of units stays. */
public final class Transforms {

    /** The share of the range by which the COIN Tool keeps the least value away from the logarithm of 0. */
    private static final double MARGIN = 0.01;

    private Transforms() {}

    /** ln(x - min + a) with a = 0.01 (max - min): log_CT of COINr, after the JRC's COIN Tool. */
    public static double[] log(double[] values) {
        Column.checkSpread(values);
        double least = Column.least(values);
        double margin = MARGIN * (Column.greatest(values) - least);
        return Column.map(values, value -> StrictMath.log(value - least + margin));
    }

    /** ln(x - min + 1): log_CT_orig of COINr, the first form of the COIN Tool. */
    public static double[] logFromOne(double[] values) {
        double least = Column.least(values);
        return Column.map(values, value -> StrictMath.log(value - least + 1));
    }

    /** {@link #log}, but for a column with its tail on the low side its mirror image, -ln(max - x + a). */
    public static double[] logOfTail(double[] values) {
        if (Moments.skewness(values) < 0) {
            return Column.map(log(Column.map(values, value -> -value)), value -> -value);
        }
        return log(values);
    }

    /**
     * ln((f max - 1) (x - min) / (max - min) + 1), the transformation of the Global Innovation Index 2020.
     *
     * <p>The factor f, a power of ten, lifts a maximum of 1 or less: without it the curve would fall instead of rising.
     */
    public static double[] logGii(double[] values, double factor) {
        Column.checkSpread(values);
        double least = Column.least(values);
        double greatest = Column.greatest(values);
        if (factor * greatest <= 1) {
            throw new IllegalArgumentException("Invalid factor: " + factor + " (times the greatest value, " + greatest
                    + ", must be above 1, or the order would turn round)");
        }
        return Column.map(
                values, value -> StrictMath.log((factor * greatest - 1) * ((value - least) / (greatest - least)) + 1));
    }

    /** (x^lambda - 1) / lambda, or ln x for lambda 0, of positive values (Box and Cox 1964). */
    public static double[] boxCox(double[] values, double lambda) {
        if (!Double.isFinite(lambda)) {
            throw new IllegalArgumentException("Invalid lambda: " + lambda + " (must be a finite number)");
        }
        if (Column.least(values) <= 0) {
            throw new IllegalArgumentException(
                    "Invalid value: " + Column.least(values) + " (must be above 0 for Box-Cox; use the shifted form)");
        }
        return Column.map(
                values, value -> lambda == 0 ? StrictMath.log(value) : (StrictMath.pow(value, lambda) - 1) / lambda);
    }

    /** {@link #boxCox} of x - min + 1, which any values have. */
    public static double[] boxCoxShifted(double[] values, double lambda) {
        double least = Column.least(values);
        return boxCox(Column.map(values, value -> value - least + 1), lambda);
    }
}

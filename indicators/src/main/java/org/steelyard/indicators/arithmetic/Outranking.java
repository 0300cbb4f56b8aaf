package org.steelyard.indicators.arithmetic;

/**
 * Compares units pair by pair, so that no indicator can make up for another by its size.
 *
 * <p>Munda and Nardo 2009; Copeland 1951. Rows are units, columns indicators whose higher values are better.
 */
public final class Outranking {

    /** Shares of weight are sums of fractions, so halves and wholes are met only nearly. */
    private static final double ROUNDING = 1e-12;

    private Outranking() {}

    /**
     * The share of weight on which each unit (row) beats each other (column), ties by half; 0 on the diagonal.
     *
     * <p>Only indicators that both units have are compared, with their weights shared out anew; NaN where there is none.
     */
    public static double[][] matrix(double[][] units, double[] weights) {
        double[][] matrix = new double[units.length][units.length];
        for (int i = 0; i < units.length; i++) {
            Availability.checkWeights(units[i], weights);
            for (int j = 0; j < i; j++) {
                matrix[i][j] = share(units[i], units[j], weights);
                matrix[j][i] = 1 - matrix[i][j];
            }
        }
        return matrix;
    }

    /** The Copeland score of each unit of a matrix: units that it beats less units that beat it, by majority of weight. */
    public static double[] copeland(double[][] matrix) {
        double[] scores = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                if (i != j && Math.abs(matrix[i][j] - 0.5) > ROUNDING) {
                    scores[i] += matrix[i][j] > 0.5 ? 1 : -1;
                }
            }
        }
        return scores;
    }

    /** The number of pairs of a matrix in which one unit beats the other on every indicator. */
    public static int dominantPairs(double[][] matrix) {
        int pairs = 0;
        for (double[] row : matrix) {
            for (double share : row) {
                pairs += share > 1 - ROUNDING ? 1 : 0;
            }
        }
        return pairs;
    }

    private static double share(double[] one, double[] other, double[] weights) {
        double won = 0;
        double all = 0;
        for (int k = 0; k < weights.length; k++) {
            if (!Double.isNaN(one[k]) && !Double.isNaN(other[k])) {
                won += one[k] > other[k] ? weights[k] : one[k] == other[k] ? weights[k] / 2 : 0;
                all += weights[k];
            }
        }
        return won / all;
    }
}

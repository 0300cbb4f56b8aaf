package org.steelyard.indicators.certainty;

/** Sums over the weights of units, each the inverse of its variance, for the variance that lies between units. */
final class Weights {

    private int number;
    private double sum;
    private double products;

    void add(double weight) {
        number++;
        products += 2 * weight * sum;
        sum += weight;
    }

    int number() {
        return number;
    }

    /**
     * The variance between units beyond chance (DerSimonian and Laird 1986); never below 0, and 0 of fewer than two.
     *
     * <p>The sum of products of two weights stands for the squared sum less the squares: without a loss of digits.
     *
     * @param heterogeneity the sum of the squared z-scores of the units
     */
    double between(double heterogeneity) {
        return number < 2 ? 0 : Math.max(0, (heterogeneity - (number - 1)) / (products / sum));
    }
}

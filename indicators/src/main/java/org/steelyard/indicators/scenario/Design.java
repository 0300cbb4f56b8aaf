package org.steelyard.indicators.scenario;

/**
 * A fixed sequence of points that fill a cube evenly: multiples of the square roots of primes, modulo 1 (Richtmyer 1951).
 *
 * <p>The same on every machine and in every run, for any number of dimensions, without a seed or a table.
 */
final class Design {

    private final double[] steps;

    Design(int dimensions) {
        steps = new double[dimensions];
        int candidate = 2;
        for (int i = 0; i < dimensions; candidate++) {
            if (prime(candidate)) {
                steps[i++] = StrictMath.sqrt(candidate) % 1;
            }
        }
    }

    private static boolean prime(int number) {
        for (int divisor = 2; divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    /** The point of a number, from 0; each coordinate from 0 inclusive to 1 exclusive. */
    double[] point(int number) {
        double[] point = new double[steps.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = (0.5 + (number + 1) * steps[i]) % 1;
        }
        return point;
    }
}

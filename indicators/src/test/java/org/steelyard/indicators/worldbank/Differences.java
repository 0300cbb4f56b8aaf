package org.steelyard.indicators.worldbank;

import java.util.ArrayList;
import java.util.List;

/** How far found figures lie from published ones; one that was not found is infinitely far. */
final class Differences {

    private final List<Double> distances = new ArrayList<>();

    void add(double found, double published) {
        add(Math.abs(found - published));
    }

    void add(double distance) {
        distances.add(Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance);
    }

    int count() {
        return distances.size();
    }

    long above(double tolerance) {
        return distances.stream().filter(distance -> distance > tolerance).count();
    }

    double largest() {
        return distances.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}

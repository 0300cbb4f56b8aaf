package org.steelyard.indicators.arithmetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** The steps of the ASEM index on columns: the order is the rulebook's, the arithmetic is ours. */
final class AsemIndex {

    static final Limits LIMITS = new Limits(5, 2, 3.5);

    private final AsemData data = new AsemData();

    AsemData data() {
        return data;
    }

    Map<String, double[]> denominated() {
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (String indicator : data.indicators()) {
            double[] values = data.raw(indicator);
            String denominator = data.denominator(indicator);
            if (!denominator.isEmpty()) {
                double[] divisors = data.raw(denominator);
                IntStream.range(0, values.length).forEach(i -> values[i] /= divisors[i]);
            }
            columns.put(indicator, values);
        }
        return columns;
    }

    /** Absent values take the mean of the unit's continent. */
    Map<String, double[]> imputed() {
        Map<String, double[]> columns = denominated();
        columns.replaceAll((indicator, values) -> Imputing.groupMean(values, data.continents()));
        return columns;
    }

    Map<String, Treated> treated() {
        Map<String, Treated> columns = new LinkedHashMap<>();
        imputed()
                .forEach(
                        (indicator, values) -> columns.put(indicator, Outliers.treat(values, LIMITS, Transforms::log)));
        return columns;
    }

    Map<String, double[]> normalised(double low, double high) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        treated()
                .forEach((indicator, treated) -> columns.put(
                        indicator, Normalising.minMax(treated.values(), data.direction(indicator), low, high)));
        return columns;
    }

    /** The normalised columns and one more for each aggregate, without the nodes whose weight is given as 0. */
    Map<String, double[]> aggregated(
            Map<String, double[]> normalised,
            Map<String, Double> weights,
            ToDoubleBiFunction<double[], double[]> mean) {
        Map<String, double[]> columns = new LinkedHashMap<>(normalised);
        data.tree().forEach((parent, children) -> columns.put(parent, column(children, columns, weights, mean)));
        return columns;
    }

    /** The index as published: normalised from 0 to 100, arithmetic means. */
    Map<String, double[]> nominal() {
        return aggregated(normalised(0, 100), data.weights(), Means::arithmetic);
    }

    /** The weight of each node in the whole index. */
    Map<String, Double> effectiveWeights() {
        Map<String, Double> weights = data.weights();
        Map<String, Double> effective = new HashMap<>(Map.of("Index", 1.0));
        List<String> parents = new ArrayList<>(data.tree().keySet());
        Collections.reverse(parents);
        for (String parent : parents) {
            List<String> children = data.tree().get(parent);
            double all = children.stream().mapToDouble(weights::get).sum();
            for (String child : children) {
                effective.put(child, effective.get(parent) * weights.get(child) / all);
            }
        }
        return effective;
    }

    private double[] column(
            List<String> children,
            Map<String, double[]> columns,
            Map<String, Double> weights,
            ToDoubleBiFunction<double[], double[]> mean) {
        double[] shares = children.stream().mapToDouble(weights::get).toArray();
        return IntStream.range(0, data.units().size())
                .mapToDouble(unit -> mean.applyAsDouble(
                        children.stream()
                                .mapToDouble(child -> columns.get(child)[unit])
                                .toArray(),
                        shares))
                .toArray();
    }
}

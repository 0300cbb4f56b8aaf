package org.steelyard.indicators.worldbank;

import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Rulebook;

/** Finds the weight of a node in a rulebook's tree. */
final class Weights {

    private Weights() {}

    static double of(Rulebook rulebook, String id) {
        double weight = of(rulebook.scheme().root(), id);
        if (Double.isNaN(weight)) {
            throw new IllegalArgumentException("Unknown node: " + id);
        }
        return weight;
    }

    private static double of(Node node, String id) {
        return node.id().equals(id)
                ? node.weight()
                : node.children().stream()
                        .mapToDouble(child -> of(child, id))
                        .filter(weight -> !Double.isNaN(weight))
                        .findFirst()
                        .orElse(Double.NaN);
    }
}

package org.steelyard.indicators.rulebook;

import java.util.List;
import java.util.Map;

/**
 * Another choice that the makers of a scheme could have made.
 *
 * @param name its name
 * @param changes what it changes, in this order; the rest stays
 */
public record Scenario(Text name, List<Change> changes) {

    /** Keeps a copy. */
    public Scenario {
        changes = List.copyOf(changes);
    }

    /** What a scenario changes. */
    public sealed interface Change permits Weights, Normalise, Aggregate, Copeland, LeaveOut {}

    /**
     * Other weights of some nodes among their siblings.
     *
     * @param weights by node
     */
    public record Weights(Map<String, Double> weights) implements Change {
        /** Keeps a copy. */
        public Weights {
            weights = Map.copyOf(weights);
        }
    }

    /**
     * Another way to points, for every indicator alike.
     *
     * @param scale the way
     */
    public record Normalise(Scale scale) implements Change {}

    /**
     * Another way to join blocks, for every block that is a mean.
     *
     * @param aggregation the way
     */
    public record Aggregate(Aggregation aggregation) implements Change {}

    /** Units are compared pair by pair on the indicators' points, and ordered by wins less losses (Copeland 1951). */
    public record Copeland() implements Change {}

    /**
     * Some nodes are left out, and their siblings share their weight.
     *
     * @param nodes their ids
     */
    public record LeaveOut(List<String> nodes) implements Change {
        /** Keeps a copy. */
        public LeaveOut {
            nodes = List.copyOf(nodes);
        }
    }
}

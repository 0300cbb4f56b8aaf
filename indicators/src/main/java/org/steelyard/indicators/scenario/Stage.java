package org.steelyard.indicators.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.steelyard.indicators.arithmetic.Outranking;
import org.steelyard.indicators.assess.Trial;
import org.steelyard.indicators.assess.Trial.Leaves;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Scheme;

/** Scores the units of one level under any choice, normalising but once a scale. */
final class Stage {

    /** Stands for the indicators' own scales among the keys. */
    private static final Object OWN = new Object();

    private final Trial trial;
    private final Map<Object, Leaves> leaves = new HashMap<>();

    Stage(Trial trial) {
        this.trial = trial;
    }

    /** The total of each unit; NaN where it has none. Pair by pair it is the number of units beaten less those that won. */
    double[] totals(Choice choice) {
        Leaves points = leaves.computeIfAbsent(
                choice.scale() == null ? OWN : choice.scale(), key -> trial.leaves(choice.scales(trial.rulebook())));
        Scheme own = trial.rulebook().scheme();
        // Views are no part of the total, and might name what is left out.
        Scheme scheme = own.with(choice.root(), List.of(), own.scale(), own.aggregation());
        double[] totals = trial.totals(points, scheme);
        return choice.copeland() ? copeland(points, scheme, choice, totals) : totals;
    }

    private double[] copeland(Leaves points, Scheme scheme, Choice choice, double[] totals) {
        List<Node> nodes = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        choice.leafShares().forEach((node, share) -> {
            nodes.add(node);
            shares.add(share);
        });
        double[] weights = shares.stream().mapToDouble(Double::doubleValue).toArray();
        double[][] columns = trial.points(points, scheme, nodes);
        double[] scores = totals.clone();
        for (List<Integer> group : groups(totals)) {
            double[][] rows = new double[group.size()][columns.length];
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < columns.length; column++) {
                    rows[row][column] = columns[column][group.get(row)];
                }
            }
            double[] wins = Outranking.copeland(Outranking.matrix(rows, weights));
            for (int row = 0; row < rows.length; row++) {
                scores[group.get(row)] = wins[row];
            }
        }
        return scores;
    }

    /** The units of each peer group that have a total. */
    private List<List<Integer>> groups(double[] totals) {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int unit = 0; unit < totals.length; unit++) {
            if (!Double.isNaN(totals[unit])) {
                groups.computeIfAbsent(trial.peerGroups().get(unit), key -> new ArrayList<>())
                        .add(unit);
            }
        }
        return List.copyOf(groups.values());
    }

    /** The place of each unit; 0 where it has none. */
    int[] places(Choice choice) {
        return trial.places(totals(choice));
    }

    /** Whether each unit stands in the last place of its peer group: with others above it and none below. */
    boolean[] last(int[] places) {
        Map<String, Integer> lowest = new HashMap<>();
        for (int unit = 0; unit < places.length; unit++) {
            lowest.merge(trial.peerGroups().get(unit), places[unit], Math::max);
        }
        boolean[] last = new boolean[places.length];
        for (int unit = 0; unit < places.length; unit++) {
            last[unit] =
                    places[unit] > 1 && lowest.getOrDefault(trial.peerGroups().get(unit), 0) == places[unit];
        }
        return last;
    }

    /** The mean absolute difference between two lists of places, over the units that have both. */
    static double meanShift(int[] places, int[] others) {
        double sum = 0;
        int both = 0;
        for (int unit = 0; unit < places.length; unit++) {
            if (places[unit] > 0 && others[unit] > 0) {
                sum += Math.abs(places[unit] - others[unit]);
                both++;
            }
        }
        return both == 0 ? 0 : sum / both;
    }
}

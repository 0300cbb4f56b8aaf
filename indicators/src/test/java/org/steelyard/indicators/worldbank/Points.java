package org.steelyard.indicators.worldbank;

import java.util.HashMap;
import java.util.Map;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Outcome.Scored;
import org.steelyard.indicators.result.Score;

/** The points of an assessment by unit and node. */
final class Points {

    private final Map<String, Map<String, Double>> points = new HashMap<>();

    Points(Assessment assessment) {
        for (Score score : assessment.scores()) {
            if (score.outcome() instanceof Scored scored) {
                points.computeIfAbsent(score.unit().name(), unit -> new HashMap<>())
                        .put(score.node(), scored.points());
            }
        }
    }

    /** The points of a unit at a node; not a number where it has none, which is near to nothing. */
    double at(String unit, String node) {
        return points.getOrDefault(unit, Map.of()).getOrDefault(node, Double.NaN);
    }
}

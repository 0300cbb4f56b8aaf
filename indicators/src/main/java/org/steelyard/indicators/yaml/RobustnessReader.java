package org.steelyard.indicators.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.steelyard.indicators.problem.Spelling;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Robustness;
import org.steelyard.indicators.rulebook.Robustness.Sensitivity;
import org.steelyard.indicators.rulebook.Scenario;
import org.steelyard.indicators.rulebook.Text;

/** Reads the keys {@code scenarios} and {@code sensitivity} of a scheme. */
final class RobustnessReader {

    private static final String WEIGHTS = "weights";
    private static final String NORMALISE = "normalise";
    private static final String AGGREGATE = "aggregate";
    private static final String LEAVE_OUT = "leave_out";
    private static final List<String> CHANGES = List.of(WEIGHTS, NORMALISE, AGGREGATE, LEAVE_OUT);
    private static final String COPELAND = "copeland";
    private static final int LEAST_POINTS = 16;
    private static final int MOST_POINTS = 65_536;

    private final Set<String> nodes = new LinkedHashSet<>();

    /** Reads scenarios over the nodes of a tree. */
    RobustnessReader(Node root) {
        collect(root);
    }

    private void collect(Node node) {
        for (Node child : node.children()) {
            nodes.add(child.id());
            collect(child);
        }
    }

    Robustness read(Fields scheme) {
        List<Scenario> scenarios = new ArrayList<>();
        if (scheme.has("scenarios")) {
            Set<Text> names = new LinkedHashSet<>();
            for (Fields fields : scheme.list("scenarios")) {
                Text name = IndicatorReader.text(fields.fields("name"));
                if (!names.add(name)) {
                    fields.complain("name", "this name stands twice");
                }
                scenarios.add(new Scenario(name, changes(fields)));
                fields.noOthers();
            }
        }
        return new Robustness(scenarios, scheme.has("sensitivity") ? sensitivity(scheme) : Sensitivity.NONE);
    }

    private List<Scenario.Change> changes(Fields fields) {
        List<String> found = CHANGES.stream().filter(fields::has).toList();
        if (found.isEmpty()) {
            fields.complain("expected one of " + String.join(", ", CHANGES) + ", found none");
        }
        return found.stream().map(key -> change(fields, key)).toList();
    }

    private Scenario.Change change(Fields fields, String key) {
        return switch (key) {
            case WEIGHTS -> new Scenario.Weights(weights(fields.fields(WEIGHTS)));
            case NORMALISE -> new Scenario.Normalise(NormaliseReader.read(fields.fields(NORMALISE), Optional.empty()));
            case AGGREGATE ->
                // Pairs are no mean of points, so the reader of means does not know the word.
                fields.optionalText(AGGREGATE).filter(COPELAND::equals).isPresent()
                        ? new Scenario.Copeland()
                        : new Scenario.Aggregate(AggregationReader.read(fields));
            default -> new Scenario.LeaveOut(leaveOut(fields));
        };
    }

    private Map<String, Double> weights(Fields fields) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String node : fields.keys()) {
            double weight = fields.number(node);
            if (weight <= 0) {
                fields.complain(node, "expected a weight above 0, found '" + fields.text(node) + "'");
            }
            known(fields, node, node);
            weights.put(node, weight);
        }
        if (weights.isEmpty()) {
            fields.complain("expected at least one node");
        }
        return weights;
    }

    private List<String> leaveOut(Fields fields) {
        List<String> left = fields.texts(LEAVE_OUT);
        left.forEach(node -> known(fields, LEAVE_OUT, node));
        return left;
    }

    private void known(Fields fields, String key, String node) {
        if (!nodes.contains(node)) {
            fields.complain(key, "no such node below the total: '" + node + "' (" + Spelling.known(node, nodes) + ")");
        }
    }

    private static Sensitivity sensitivity(Fields scheme) {
        Fields fields = scheme.fields("sensitivity");
        double weights = fields.has(WEIGHTS) ? SchemeReader.share(fields, WEIGHTS) : 0;
        int points = SchemeReader.whole(fields, "points", LEAST_POINTS);
        if (points > MOST_POINTS) {
            fields.complain("points", "expected at most " + MOST_POINTS + ", found '" + points + "'");
        }
        fields.noOthers();
        return new Sensitivity(weights, points);
    }
}

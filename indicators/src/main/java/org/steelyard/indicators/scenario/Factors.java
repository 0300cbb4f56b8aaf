package org.steelyard.indicators.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Robustness;
import org.steelyard.indicators.rulebook.Scenario;
import org.steelyard.indicators.rulebook.Text;

/**
 * The choices that are varied all at once, each by one coordinate: the weight of each block around its own, and for each
 * kind of scenario which of them holds, the scheme's own choice being one.
 */
final class Factors {

    private final Choice own;
    private final double spread;
    private final List<Node> weighed = new ArrayList<>();
    private final List<List<Scenario>> kinds = new ArrayList<>();
    private final List<Text> names = new ArrayList<>();

    Factors(Robustness robustness, Choice own) {
        this.own = own;
        this.spread = robustness.sensitivity().weights();
        if (spread > 0) {
            collect(own.root(), true);
            weighed.forEach(node -> names.add(new Text(
                    node.name().zh() + "的权重", "weight of " + node.name().en())));
        }
        Map<Text, List<Scenario>> byKind = new LinkedHashMap<>();
        for (Scenario scenario : robustness.scenarios()) {
            byKind.computeIfAbsent(kind(scenario), key -> new ArrayList<>()).add(scenario);
        }
        byKind.forEach((kind, scenarios) -> {
            names.add(kind);
            kinds.add(List.copyOf(scenarios));
        });
    }

    /** Blocks below the root, and leaves that stand beside them. */
    private void collect(Node node, boolean root) {
        for (Node child : node.children()) {
            if (!child.leaf() || root) {
                weighed.add(child);
            }
            collect(child, false);
        }
    }

    private static Text kind(Scenario scenario) {
        List<Text> words =
                scenario.changes().stream().map(Factors::word).distinct().toList();
        return new Text(
                words.stream().map(Text::zh).collect(Collectors.joining("与")),
                words.stream().map(Text::en).collect(Collectors.joining(" and ")));
    }

    private static Text word(Scenario.Change change) {
        return change instanceof Scenario.Weights
                ? new Text("另定权重", "other weights")
                : change instanceof Scenario.Normalise
                        ? new Text("标准化方法", "normalising")
                        : change instanceof Scenario.LeaveOut
                                ? new Text("剔除", "leaving out")
                                : new Text("汇总方法", "aggregating");
    }

    /** The names of the choices. */
    List<Text> names() {
        return List.copyOf(names);
    }

    /** The choices at a point of the cube; what leaves nothing to weigh changes nothing. */
    Choice at(double[] point) {
        Map<String, Double> weights = new HashMap<>();
        for (int i = 0; i < weighed.size(); i++) {
            Node node = weighed.get(i);
            weights.put(node.id(), node.weight() * (1 + spread * (2 * point[i] - 1)));
        }
        Choice choice = own.weighed(node -> weights.getOrDefault(node.id(), node.weight()));
        for (int i = 0; i < kinds.size(); i++) {
            List<Scenario> scenarios = kinds.get(i);
            int which = (int) (point[weighed.size() + i] * (scenarios.size() + 1));
            if (which > 0) {
                choice = choice.with(scenarios.get(which - 1));
            }
        }
        return choice;
    }
}

package org.steelyard.indicators.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.rulebook.Aggregation;
import org.steelyard.indicators.rulebook.Aggregation.Method;
import org.steelyard.indicators.rulebook.Dated;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scale;
import org.steelyard.indicators.rulebook.Scenario;
import org.steelyard.indicators.rulebook.Scheme;

/**
 * The choices in force at a point of what is tried.
 *
 * @param scale the way to points for every indicator; null for their own
 * @param root the tree
 * @param copeland whether units are compared pair by pair
 */
record Choice(@Nullable Scale scale, Node root, boolean copeland) {

    /** The choices of the scheme itself, with each block's way of joining written out. */
    static Choice of(Scheme scheme) {
        return new Choice(null, joined(scheme.root(), scheme), false);
    }

    private static Node joined(Node node, Scheme scheme) {
        return node.leaf()
                ? node
                : copy(
                        node,
                        node.weight(),
                        scheme.aggregation(node),
                        node.children().stream()
                                .map(child -> joined(child, scheme))
                                .toList());
    }

    /** These choices with a scenario's in place of some. */
    Choice with(Scenario scenario) {
        Choice choice = this;
        for (Scenario.Change change : scenario.changes()) {
            choice = choice.with(change);
        }
        return choice;
    }

    private Choice with(Scenario.Change change) {
        if (change instanceof Scenario.Weights other) {
            return weighed(node -> other.weights().getOrDefault(node.id(), node.weight()));
        }
        if (change instanceof Scenario.Normalise other) {
            return new Choice(other.scale(), root, copeland);
        }
        if (change instanceof Scenario.Aggregate other) {
            return new Choice(scale, aggregated(root, other.aggregation()), copeland);
        }
        if (change instanceof Scenario.LeaveOut other) {
            return new Choice(scale, without(root, Set.copyOf(other.nodes())), copeland);
        }
        return new Choice(scale, root, true);
    }

    /** These choices with other weights. */
    Choice weighed(ToDoubleFunction<Node> weight) {
        return new Choice(scale, weighed(root, weight), copeland);
    }

    private static Node weighed(Node node, ToDoubleFunction<Node> weight) {
        return copy(
                node,
                weight.applyAsDouble(node),
                node.aggregation(),
                node.children().stream().map(child -> weighed(child, weight)).toList());
    }

    private static Node aggregated(Node node, Aggregation aggregation) {
        if (node.leaf()) {
            return node;
        }
        Aggregation own = node.aggregation();
        boolean mean = own == null || (own.method() != Method.POINTS && own.method() != Method.NONE);
        return copy(
                node,
                node.weight(),
                mean ? aggregation : own,
                node.children().stream()
                        .map(child -> aggregated(child, aggregation))
                        .toList());
    }

    /** The node without some below it; a block that loses all its children goes with them. */
    private static Node without(Node node, Set<String> left) {
        List<Node> kept = new ArrayList<>();
        for (Node child : node.children()) {
            Node rest = without(child, left);
            if (!left.contains(child.id()) && (child.leaf() || !rest.leaf())) {
                kept.add(rest);
            }
        }
        return copy(node, node.weight(), node.aggregation(), kept);
    }

    private static Node copy(Node node, double weight, @Nullable Aggregation aggregation, List<Node> children) {
        return new Node(node.id(), node.name(), weight, aggregation, node.minimumWeight(), children, node.line());
    }

    /** The rulebook with these scales. */
    Rulebook scales(Rulebook rulebook) {
        if (scale == null) {
            return rulebook;
        }
        Dated<Scale> always = new Dated<>(List.of(new Dated.Entry<>(LocalDate.MIN, scale)));
        SortedMap<String, Indicator> indicators = new TreeMap<>(rulebook.indicators());
        indicators.replaceAll((id, indicator) -> indicator.with(indicator.direction(), always));
        return new Rulebook(rulebook.id(), rulebook.scheme(), indicators, rulebook.folder());
    }

    /** The share of the total that each leaf has by its weight and those above it. */
    Map<Node, Double> leafShares() {
        Map<Node, Double> shares = new LinkedHashMap<>();
        share(root, 1, shares);
        return shares;
    }

    private static void share(Node node, double share, Map<Node, Double> shares) {
        if (node.leaf()) {
            shares.put(node, share);
            return;
        }
        double all = node.children().stream().mapToDouble(Node::weight).sum();
        node.children().forEach(child -> share(child, share * child.weight() / all, shares));
    }
}

package org.steelyard.reports.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.steelyard.indicators.rulebook.Node;

/** The share of the total that each node of a scheme bears when everything is scored, 0 to 1, in the tree's order. */
public final class Shares {

    private Shares() {}

    /** The shares below and including a root. */
    public static Map<String, Double> of(Node root) {
        Map<String, Double> shares = new LinkedHashMap<>();
        collect(root, 1, shares);
        return shares;
    }

    private static void collect(Node node, double share, Map<String, Double> shares) {
        shares.put(node.id(), share);
        double sum = node.children().stream().mapToDouble(Node::weight).sum();
        for (Node child : node.children()) {
            collect(child, share * child.weight() / sum, shares);
        }
    }
}

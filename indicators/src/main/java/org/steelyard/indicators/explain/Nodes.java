package org.steelyard.indicators.explain;

import java.util.ArrayList;
import java.util.List;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Scheme;

/** The nodes of a scheme in one line. */
final class Nodes {

    private Nodes() {}

    /** The tree, parents before children, then the views. */
    static List<Node> all(Scheme scheme) {
        List<Node> nodes = new ArrayList<>();
        add(scheme.root(), nodes);
        nodes.addAll(scheme.views());
        return nodes;
    }

    private static void add(Node node, List<Node> nodes) {
        nodes.add(node);
        node.children().forEach(child -> add(child, nodes));
    }
}

package org.steelyard.indicators.rulebook;

import java.util.List;

/**
 * A node of the scheme's tree: a leaf names an indicator, a block joins its children by weight.
 *
 * @param id the indicator's id for a leaf; else the block's short name, {@code total} at the root
 * @param name the block's name; for a leaf the indicator's
 * @param weight its weight among its siblings, any positive scale
 * @param children empty for a leaf
 */
public record Node(String id, Text name, double weight, List<Node> children) {

    /** Keeps a copy of the children. */
    public Node {
        children = List.copyOf(children);
    }

    /** Whether it names an indicator. */
    public boolean leaf() {
        return children.isEmpty();
    }
}

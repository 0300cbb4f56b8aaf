package org.steelyard.indicators.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the scheme's tree: a leaf names an indicator, a block joins its children by weight.
 *
 * @param id the indicator's id for a leaf; else the block's short name, {@code total} at the root
 * @param name the block's name; for a leaf the indicator's
 * @param weight its weight among its siblings, any positive scale; where points are added up, its maximum of points
 * @param aggregation how its children are joined; null for the scheme's own way
 * @param minimumWeight smallest share of its weight that must be available, 0 to 1; null for the scheme's own
 * @param children empty for a leaf
 * @param line its line in the scheme's file; 0 where it was not read from one
 */
public record Node(
        String id,
        Text name,
        double weight,
        @Nullable Aggregation aggregation,
        @Nullable Double minimumWeight,
        List<Node> children,
        int line) {

    /** Keeps a copy of the children. */
    public Node {
        children = List.copyOf(children);
    }

    /** A node that is joined as the scheme says. */
    public Node(String id, Text name, double weight, List<Node> children) {
        this(id, name, weight, null, null, children, 0);
    }

    /** Whether it names an indicator. */
    public boolean leaf() {
        return children.isEmpty();
    }
}

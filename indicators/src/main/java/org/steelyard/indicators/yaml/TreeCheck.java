package org.steelyard.indicators.yaml;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.rulebook.Aggregation.Method;
import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Dated;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Scale;
import org.steelyard.indicators.rulebook.Scheme;

/** Checks that every weight of a tree does what it says, and that gates are in it. */
final class TreeCheck {

    private static final double ROUNDING = 1e-6;

    private final Fields fields;
    private final Scheme scheme;
    private final SortedMap<String, Indicator> indicators;
    private final Set<String> leaves = new HashSet<>();

    TreeCheck(Fields fields, Scheme scheme, SortedMap<String, Indicator> indicators) {
        this.fields = fields;
        this.scheme = scheme;
        this.indicators = indicators;
    }

    void check() {
        collect(scheme.root());
        check(scheme.root());
        for (Node view : scheme.views()) {
            if (method(view) == Method.NONE) {
                complain(view, "a view that is not joined shows nothing; say how to aggregate it");
            }
        }
    }

    private void collect(Node node) {
        if (node.leaf()) {
            leaves.add(node.id());
        }
        node.children().forEach(this::collect);
    }

    private void check(Node node) {
        if (node.leaf()) {
            checkGate(node);
            return;
        }
        Method method = method(node);
        for (Node child : node.children()) {
            if (method == Method.NONE && Math.abs(child.weight() - 1) > 0) {
                complain(
                        child,
                        "expected the weight 1, for '" + node.id() + "' is not joined and no weight in it does"
                                + " anything, found '" + child.weight() + "'");
            } else if (method == Method.POINTS) {
                checkMaximum(child);
            }
            check(child);
        }
        if (method == Method.POINTS && !node.equals(scheme.root())) {
            checkSum(node);
        }
    }

    /** Where points are added up, the weights are the maxima, and they add up as the points do. */
    private void checkSum(Node block) {
        double sum = block.children().stream().mapToDouble(Node::weight).sum();
        if (Math.abs(sum - block.weight()) > ROUNDING) {
            complain(
                    block,
                    "expected as its weight the sum of the points below it, " + sum + ", found '" + block.weight()
                            + "'");
        }
    }

    private void checkMaximum(Node leaf) {
        @Nullable Indicator indicator = indicators.get(leaf.id());
        if (!leaf.leaf() || indicator == null || indicator.scale() == null) {
            return;
        }
        for (Dated.Entry<Scale> each : indicator.scale().entries()) {
            double maximum = maximum(each.value());
            if (Math.abs(maximum - leaf.weight()) > ROUNDING) {
                complain(
                        leaf,
                        "expected as its weight the most points that it can earn from " + each.from() + ", " + maximum
                                + ", found '" + leaf.weight() + "'");
            }
        }
    }

    /** The most points of a scale; NaN, of which no comparison holds, where that hangs on the units. */
    private static double maximum(Scale scale) {
        if (scale instanceof Scale.Points points) {
            return points.maximum();
        }
        if (scale instanceof Scale.TargetSlope slope) {
            return slope.full();
        }
        if (scale instanceof Scale.Steps steps && !steps.list().isEmpty()) {
            return steps.list().get(0).points();
        }
        return scale instanceof Anchors ? 100 : Double.NaN;
    }

    private void checkGate(Node leaf) {
        @Nullable Indicator indicator = indicators.get(leaf.id());
        @Nullable String gate = indicator == null ? null : indicator.zeroWith();
        if (gate != null && indicators.containsKey(gate) && !leaves.contains(gate)) {
            complain(leaf, "is worth nothing without '" + gate + "' (zero_with), which is not in the tree; add it");
        }
    }

    private Method method(Node block) {
        return scheme.aggregation(block).method();
    }

    private void complain(Node node, String sentence) {
        fields.complain(node.id(), node.line(), sentence);
    }
}

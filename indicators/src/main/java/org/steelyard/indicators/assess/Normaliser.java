package org.steelyard.indicators.assess;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scale;
import org.steelyard.indicators.rulebook.Scheme;

/** Turns the values of a panel into points at the leaves of a board. */
final class Normaliser {

    private final Rulebook rulebook;
    private final Scheme scheme;
    private final Problems problems;

    /** A normaliser by the latest scheme of a rulebook, which tells of columns whose units a scale cannot tell apart. */
    Normaliser(Rulebook rulebook, Problems problems) {
        this.rulebook = rulebook;
        this.scheme = rulebook.scheme();
        this.problems = problems;
    }

    /** The board with points and states at its leaves. */
    Board normalise(Panel panel, Tree tree) {
        Board board = new Board(panel, tree);
        for (int node = 0; node < tree.size; node++) {
            Node leaf = tree.nodes.get(node);
            if (leaf.leaf()) {
                fill(board, node, rulebook.indicator(leaf.id()));
            }
        }
        gate(board);
        return board;
    }

    /** The scale of an indicator on the last day of a panel's period; null where there is none in force. */
    private @Nullable Scale scale(Indicator indicator, Panel panel) {
        return scheme.scale(indicator, panel.period.last());
    }

    private void fill(Board board, int node, Indicator indicator) {
        Panel panel = board.panel;
        State[] states = panel.states(indicator.id());
        @Nullable Scale scale = scale(indicator, panel);
        double[] points = board.points[node];
        if (scale == null) {
            Arrays.fill(points, Double.NaN);
        } else if (scale instanceof Scale.Relative relative) {
            double[] column = RelativePoints.of(relative, indicator, panel, problems);
            System.arraycopy(column, 0, points, 0, points.length);
        } else {
            double[] values = panel.values(indicator.id());
            for (int unit = 0; unit < points.length; unit++) {
                points[unit] = Double.isNaN(values[unit])
                        ? Double.NaN
                        : FixedPoints.of(scale, indicator.direction(), values[unit]);
            }
        }
        for (int unit = 0; unit < points.length; unit++) {
            State state = states[unit];
            if (state == State.NO_PRACTICE && scheme.noPractice() != null && scale != null) {
                points[unit] = scheme.noPractice();
                state = State.OK;
            } else if (scale == null) {
                state = State.NOT_APPLICABLE;
            } else if (state == State.OK && Double.isNaN(points[unit])) {
                state = State.MISSING;
            }
            board.states[node][unit] = state;
        }
    }

    /** Points that are worth nothing without another indicator's become 0 where that one scores 0 or is not practised. */
    private void gate(Board board) {
        // A gate may have a gate of its own, before or behind it in the tree: until nothing changes any more.
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int node = 0; node < board.tree.size; node++) {
                Node leaf = board.tree.nodes.get(node);
                String other = leaf.leaf() ? rulebook.indicator(leaf.id()).zeroWith() : null;
                changed |= other != null && shut(board, node, other);
            }
        }
    }

    private static boolean shut(Board board, int node, String other) {
        double[] points = board.points[node];
        double[] gate = board.points[board.tree.number(other)];
        State[] practised = board.panel.states(other);
        boolean changed = false;
        for (int unit = 0; unit < points.length; unit++) {
            boolean shut = gate[unit] == 0 || practised[unit] == State.NO_PRACTICE;
            if (shut && points[unit] != 0 && board.scored(node, unit)) {
                points[unit] = 0;
                changed = true;
            }
        }
        return changed;
    }
}

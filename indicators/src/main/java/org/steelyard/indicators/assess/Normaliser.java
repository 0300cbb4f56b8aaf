package org.steelyard.indicators.assess;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
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
    private final boolean strict;

    /** A normaliser by the latest scheme of a rulebook; a strict one refuses columns that a scale cannot tell apart. */
    Normaliser(Rulebook rulebook, boolean strict) {
        this.rulebook = rulebook;
        this.scheme = rulebook.scheme();
        this.strict = strict;
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
        return indicator.scale() == null
                ? scheme.scale()
                : indicator.scale().on(panel.period.last()).orElse(null);
    }

    private void fill(Board board, int node, Indicator indicator) {
        Panel panel = board.panel;
        State[] states = panel.states(indicator.id());
        @Nullable Scale scale = scale(indicator, panel);
        double[] points = board.points[node];
        if (scale == null) {
            Arrays.fill(points, Double.NaN);
        } else if (scale instanceof Scale.Relative relative) {
            double[] column = RelativePoints.of(relative, indicator, panel, strict);
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
            } else if (state == State.OK && Double.isNaN(points[unit])) {
                state = scale == null ? State.NOT_APPLICABLE : State.MISSING;
            }
            board.states[node][unit] = state;
        }
    }

    /** Points that are worth nothing without another indicator's become 0 where that one scores 0. */
    private void gate(Board board) {
        for (int node = 0; node < board.tree.size; node++) {
            Node leaf = board.tree.nodes.get(node);
            String other = leaf.leaf() ? rulebook.indicator(leaf.id()).zeroWith() : null;
            if (other != null) {
                double[] gate = board.points[board.tree.number(other)];
                for (int unit = 0; unit < gate.length; unit++) {
                    if (gate[unit] == 0 && board.scored(node, unit)) {
                        board.points[node][unit] = 0;
                    }
                }
            }
        }
    }
}

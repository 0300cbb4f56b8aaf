package org.steelyard.indicators.assess;

import java.util.Arrays;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.rulebook.Aggregation;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Scheme;

/** Joins the points of children into those of their block, from the leaves to the root, then the views. */
final class Weigher {

    /** Shares of weight differ by less than this from rounding alone. */
    private static final double ROUNDING = 1e-12;

    private final Scheme scheme;
    private final Problems problems;
    private final double instead;

    /** A weigher, which gives no points where a mean cannot take those below, and tells the first such unit of each block. */
    Weigher(Scheme scheme, Problems problems) {
        this(scheme, problems, Double.NaN);
    }

    /** A weigher that gives so many points where a mean cannot take those below, and tells nobody. */
    Weigher(Scheme scheme, double instead) {
        this(scheme, new Problems(), instead);
    }

    private Weigher(Scheme scheme, Problems problems, double instead) {
        this.scheme = scheme;
        this.problems = problems;
        this.instead = instead;
    }

    /** Fills the blocks of a board whose leaves have their points. */
    void weigh(Board board) {
        for (int node = board.tree.size - 1; node >= 0; node--) {
            if (!board.tree.nodes.get(node).leaf()) {
                join(board, node);
            }
        }
        for (int view = board.tree.size; view < board.tree.nodes.size(); view++) {
            join(board, view);
        }
    }

    private void join(Board board, int number) {
        Node block = board.tree.nodes.get(number);
        int[] children = board.tree.children.get(number);
        double[] weights = block.children().stream().mapToDouble(Node::weight).toArray();
        Aggregation aggregation = scheme.aggregation(block);
        if (aggregation.method() == Aggregation.Method.NONE) {
            Arrays.fill(board.points[number], Double.NaN);
            Arrays.fill(board.states[number], State.NOT_APPLICABLE);
            return;
        }
        double minimum = scheme.minimumWeight(block);
        boolean told = false;
        double[] points = new double[children.length];
        for (int unit = 0; unit < board.panel.units.size(); unit++) {
            State state = state(board, children, weights, minimum, unit);
            board.states[number][unit] = state;
            if (state != State.OK) {
                board.points[number][unit] = Double.NaN;
                continue;
            }
            for (int child = 0; child < children.length; child++) {
                points[child] = board.points[children[child]][unit];
            }
            try {
                board.points[number][unit] = BlockMean.of(aggregation, points, weights);
            } catch (IllegalArgumentException refused) {
                board.points[number][unit] = instead;
                board.states[number][unit] = Double.isNaN(instead) ? State.MISSING : State.OK;
                if (!told) {
                    tell(block, board, unit, String.valueOf(refused.getMessage()));
                }
                told = true;
            }
        }
    }

    /**
     * OK where enough of the weight is available. What does not apply is no part of the weight; what is missing is.
     */
    private static State state(Board board, int[] children, double[] weights, double minimum, int unit) {
        double declared = 0;
        double available = 0;
        State common = State.OK;
        boolean several = false;
        for (int child = 0; child < children.length; child++) {
            State state = board.states[children[child]][unit];
            if (board.scored(children[child], unit)) {
                available += weights[child];
            } else {
                several |= common != State.OK && common != state;
                common = state;
            }
            declared += state == State.NOT_APPLICABLE ? 0 : weights[child];
        }
        boolean enough = available > 0 && available >= declared * (minimum - ROUNDING);
        return enough ? State.OK : several ? State.MISSING : common;
    }

    private void tell(Node block, Board board, int unit, String refused) {
        problems.add(
                scheme.file(),
                block.line(),
                "the block '" + block.id() + "' cannot be joined for "
                        + board.panel.units.get(unit).name() + " in " + board.panel.period + ": " + refused
                        + "; choose a scale that begins above 0, or the arithmetic mean");
    }
}

package org.steelyard.indicators.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Outcome;
import org.steelyard.indicators.result.Outcome.NotScored;
import org.steelyard.indicators.result.Outcome.Scored;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.rulebook.Aggregation;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Text;

/** Reads the scores of units off a board, with the share of the total that each node had and the reasons. */
final class UnitScores {

    private final Rulebook rulebook;
    private final Board board;
    private final Tree tree;
    private final int[] nodes;

    /** Why a node is not scored, by node and by which children are scored or do not apply: few reasons, of many units. */
    private final Map<List<Object>, Text> reasons = new ConcurrentHashMap<>();

    /** The scores of a board at some of its nodes. */
    UnitScores(Rulebook rulebook, Board board, int[] nodes) {
        this.rulebook = rulebook;
        this.board = board;
        this.nodes = nodes;
        this.tree = board.tree;
    }

    /** The scores of one unit at those nodes, in the order of the tree. */
    List<Score> of(int unit) {
        double[] used = used(unit);
        List<Score> scores = new ArrayList<>(nodes.length);
        for (int node : nodes) {
            scores.add(new Score(
                    board.panel.period,
                    board.panel.units.get(unit),
                    board.panel.peerGroups[unit],
                    tree.nodes.get(node).id(),
                    tree.kind(node),
                    outcome(node, unit),
                    used[node]));
        }
        return scores;
    }

    /** The share of the total of each node after the weights of unscored siblings were given to the others. */
    private double[] used(int unit) {
        double[] used = new double[tree.nodes.size()];
        used[0] = board.scored(0, unit) ? 1 : 0;
        for (int node = 0; node < tree.size; node++) {
            int[] children = tree.children.get(node);
            List<Node> nodes = tree.nodes.get(node).children();
            double available = 0;
            for (int child = 0; child < children.length; child++) {
                available +=
                        board.scored(children[child], unit) ? nodes.get(child).weight() : 0;
            }
            for (int child = 0; child < children.length; child++) {
                used[children[child]] = board.scored(children[child], unit)
                        ? used[node] * nodes.get(child).weight() / available
                        : 0;
            }
        }
        return used;
    }

    private Outcome outcome(int node, int unit) {
        if (board.scored(node, unit)) {
            return new Scored(board.points[node][unit]);
        }
        return new NotScored(board.states[node][unit], reason(node, unit));
    }

    private Text reason(int number, int unit) {
        Node node = tree.nodes.get(number);
        if (!node.leaf() && rulebook.scheme().aggregation(node).method() == Aggregation.Method.NONE) {
            return Reason.notJoined();
        }
        if (board.composed) {
            return Reason.notComposed();
        }
        if (node.leaf()) {
            return leafReason(rulebook.indicator(node.id()), board.states[number][unit], unit);
        }
        int[] children = tree.children.get(number);
        BitSet scored = new BitSet(children.length);
        BitSet outside = new BitSet(children.length);
        for (int child = 0; child < children.length; child++) {
            scored.set(child, board.scored(children[child], unit));
            outside.set(child, board.states[children[child]][unit] == State.NOT_APPLICABLE);
        }
        return reasons.computeIfAbsent(List.of(number, scored, outside), key -> {
            List<Reason.Part> parts = new ArrayList<>();
            for (int child = 0; child < children.length; child++) {
                parts.add(new Reason.Part(node.children().get(child), scored.get(child), outside.get(child)));
            }
            return Reason.weight(parts, rulebook.scheme().minimumWeight(node));
        });
    }

    private Text leafReason(Indicator indicator, State state, int unit) {
        @Nullable Measurement measurement = board.panel.measurement(indicator.id(), unit);
        if (state == State.NOT_APPLICABLE && (measurement == null || measurement.state() != State.NOT_APPLICABLE)) {
            return Reason.noAnchors(board.panel.period.last());
        }
        return measurement == null || measurement.state() == State.OK
                ? Reason.notPrepared()
                : Reason.of(measurement, indicator.minimum());
    }
}

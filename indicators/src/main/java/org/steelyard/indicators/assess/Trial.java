package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.result.Adjustment;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scheme;

/**
 * The values of one period and level as an assessment prepared them, to be scored again and again under other choices.
 *
 * <p>A mean that is not defined for points of 0 or less gives 0 there, its limit: what is tried must come to an end.
 */
public final class Trial {

    /** The points of indicators, to which other trees can be put. */
    public static final class Leaves {
        private final Map<Panels.Key, Board> boards;

        private Leaves(Map<Panels.Key, Board> boards) {
            this.boards = boards;
        }
    }

    private final Rulebook rulebook;
    private final Period period;
    private final Level level;
    private final Members members;
    private final List<Unit> units;
    private final List<String> peerGroups;
    private final Map<Unit, Integer> rows = new HashMap<>();
    private final Collection<Panel> panels;

    /** A trial over the units of one level; units composed of members are scored as the mean of theirs. */
    public Trial(Assessment assessment, Members members, Period period, Level level) {
        this.rulebook = assessment.rulebook().on(period.last());
        this.period = period;
        this.level = level;
        this.members = members;
        Map<Unit, String> groups = new TreeMap<>();
        for (Score score : assessment.scores()) {
            if (score.period().equals(period)) {
                groups.putIfAbsent(score.unit(), score.peerGroup());
            }
        }
        this.units = groups.keySet().stream()
                .filter(unit -> unit.level().equals(level))
                .toList();
        this.peerGroups =
                units.stream().map(unit -> groups.getOrDefault(unit, "")).toList();
        units.forEach(unit -> rows.put(unit, rows.size()));
        boolean alone = members.weights().isEmpty();
        List<Measurement> measured = assessment.measurements().stream()
                .filter(each -> each.period().equals(period)
                        && (!alone || each.unit().level().equals(level)))
                .toList();
        PeerGroups peers = (when, unit) -> groups.getOrDefault(unit, "");
        this.panels = Panels.of(rulebook.indicators().keySet(), measured, peers).values().stream()
                .map(panel -> prepared(panel, assessment.adjustments()))
                .toList();
    }

    /** The panel after the steps that the ledger holds. */
    private static Panel prepared(Panel panel, List<Adjustment> ledger) {
        Map<Unit, Integer> rows = new HashMap<>();
        panel.units.forEach(unit -> rows.put(unit, rows.size()));
        Map<String, double[]> changed = new HashMap<>();
        for (Adjustment one : ledger) {
            Integer row = one.period().equals(panel.period) ? rows.get(one.unit()) : null;
            if (row != null) {
                Double after = one.after();
                changed.computeIfAbsent(one.indicator(), id -> panel.values(id).clone())[row] =
                        after == null ? Double.NaN : after;
            }
        }
        return changed.isEmpty() ? panel : panel.with(changed, State.MISSING);
    }

    /** The units, in order. */
    public List<Unit> units() {
        return units;
    }

    /** The peer group of each unit. */
    public List<String> peerGroups() {
        return peerGroups;
    }

    /** The rules in force. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** The points of all indicators by the scales of a rulebook. */
    public Leaves leaves(Rulebook scales) {
        Map<Panels.Key, Board> boards = new TreeMap<>(Panels.ORDER);
        for (Panel panel : panels) {
            boards.put(
                    new Panels.Key(period, panel.level()),
                    new Normaliser(scales, new Problems()).normalise(panel, new Tree(scales.scheme())));
        }
        return new Leaves(boards);
    }

    /** The points of each unit at the root of a scheme; NaN where it has none. */
    public double[] totals(Leaves leaves, Scheme scheme) {
        return points(leaves, scheme, List.of(scheme.root()))[0];
    }

    /** The points of each unit at some nodes of a scheme, by node and unit; NaN where it has none. */
    public double[][] points(Leaves leaves, Scheme scheme, List<Node> nodes) {
        Map<Panels.Key, Board> joined = new TreeMap<>(Panels.ORDER);
        leaves.boards.forEach((key, board) -> joined.put(key, joined(board, scheme)));
        double[][] points = new double[nodes.size()][units.size()];
        for (double[] column : points) {
            Arrays.fill(column, Double.NaN);
        }
        for (Board board : members.compose(joined, rulebook)) {
            int[] numbers = nodes.stream()
                    .mapToInt(node -> board.tree.number(node.id()))
                    .toArray();
            for (int unit = 0; unit < board.panel.units.size(); unit++) {
                Integer row = board.panel.level().equals(level) ? rows.get(board.panel.units.get(unit)) : null;
                for (int node = 0; row != null && node < numbers.length; node++) {
                    points[node][row] = board.points[numbers[node]][unit];
                }
            }
        }
        return points;
    }

    private static Board joined(Board leaves, Scheme scheme) {
        Tree tree = new Tree(scheme);
        Board board = new Board(leaves.panel, tree);
        for (int node = 0; node < tree.size; node++) {
            if (tree.nodes.get(node).leaf()) {
                int from = leaves.tree.number(tree.nodes.get(node).id());
                board.points[node] = leaves.points[from];
                board.states[node] = leaves.states[from];
            }
        }
        new Weigher(scheme, 0).weigh(board);
        return board;
    }

    /** The place of each unit in its peer group, as the scheme ranks; 0 where it has none. */
    public int[] places(double[] points) {
        Scheme scheme = rulebook.scheme();
        Map<String, NavigableMap<BigDecimal, List<Integer>>> groups = new HashMap<>();
        for (int unit = 0; unit < points.length; unit++) {
            if (!Double.isNaN(points[unit])
                    && !scheme.notRanked().containsKey(units.get(unit).name())) {
                groups.computeIfAbsent(peerGroups.get(unit), group -> new TreeMap<>(Comparator.reverseOrder()))
                        .computeIfAbsent(Ranker.compared(points[unit], scheme), key -> new ArrayList<>())
                        .add(unit);
            }
        }
        int[] places = new int[points.length];
        groups.values().forEach(group -> {
            int place = 1;
            for (List<Integer> equal : group.values()) {
                for (int unit : equal) {
                    places[unit] = place;
                }
                place += equal.size();
            }
        });
        return places;
    }
}

package org.steelyard.indicators.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Rulebook;

/**
 * Units composed of members: each of their scores is the weighted mean of the members' scores at the same node, never the
 * score of the mean value (Doing Business 2020, economies of two cities).
 *
 * @param weights the weights of the members, by the name of the unit, then of the member
 * @param file the file that says so
 * @param lines where it says so, by the same names; empty where they come from elsewhere
 */
public record Members(
        SortedMap<String, SortedMap<String, Double>> weights, String file, Map<String, Map<String, Long>> lines) {

    /** No composed units. */
    public static final Members NONE = new Members(new TreeMap<>());

    /** Members that come from no file. */
    public Members(SortedMap<String, SortedMap<String, Double>> weights) {
        this(weights, MembersReader.FILE, Map.of());
    }

    /** Refuses values of a unit that is composed of members, and members of which there is no value. */
    void check(GivenValues values) {
        if (weights.isEmpty()) {
            return;
        }
        Problems problems = new Problems();
        Set<String> units = new HashSet<>();
        for (GivenUnit given : values.units()) {
            String unit = given.unit.name();
            if (units.add(unit) && weights.containsKey(unit)) {
                problems.add(
                        values.file(),
                        given.line,
                        "expected no value of " + unit + ", which " + MembersReader.FILE + " composes of members,"
                                + " found one; remove its values or its members");
            }
        }
        weights.forEach((unit, members) -> members.keySet().stream()
                .filter(member -> !units.contains(member))
                .forEach(member -> problems.add(
                        file,
                        lines.getOrDefault(unit, Map.of()).getOrDefault(member, 0L),
                        "expected values of the member " + member + " of " + unit + ", found none")));
        problems.throwIfAny(UserException.Kind.INPUT);
    }

    /** The boards by period and level, to which a board of composed units is added for each period with members. */
    List<Board> compose(Map<Panels.Key, Board> boards, Rulebook rulebook) {
        List<Board> all = new ArrayList<>(boards.values());
        if (!weights.isEmpty()) {
            Map<Period, List<Board>> periods = new TreeMap<>();
            boards.values().forEach(board -> periods.computeIfAbsent(board.panel.period, p -> new ArrayList<>())
                    .add(board));
            periods.forEach((period, found) -> all.add(
                    composed(found, rulebook.on(period.last()).scheme().levels().get(0))));
        }
        return all;
    }

    private record Row(Board board, int unit) {}

    private Board composed(List<Board> boards, Level level) {
        Map<String, Row> rows = new HashMap<>();
        for (Board board : boards) {
            for (int unit = 0; unit < board.panel.units.size(); unit++) {
                rows.put(board.panel.units.get(unit).name(), new Row(board, unit));
            }
        }
        List<Unit> units = new ArrayList<>();
        List<SortedMap<String, Double>> shares = new ArrayList<>();
        weights.forEach((unit, members) -> {
            if (members.keySet().stream().anyMatch(rows::containsKey)) {
                units.add(new Unit(level, unit, ""));
                shares.add(members);
            }
        });
        Board first = boards.get(0);
        String[] peerGroups = new String[units.size()];
        Arrays.fill(peerGroups, "");
        Board board = new Board(
                new Panel(first.panel.period, level, units, peerGroups, peerGroups, Map.of(), Measured.NOTHING),
                first.tree,
                true);
        for (int node = 0; node < first.tree.nodes.size(); node++) {
            for (int unit = 0; unit < units.size(); unit++) {
                mean(board, node, unit, shares.get(unit), rows);
            }
        }
        return board;
    }

    /** The mean over all members; where one has no points, neither has the unit, and for the same reason. */
    private static void mean(Board board, int node, int unit, SortedMap<String, Double> shares, Map<String, Row> rows) {
        double sum = 0;
        double total = 0;
        State state = State.OK;
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            Row row = rows.get(share.getKey());
            if (row == null || !row.board().scored(node, row.unit())) {
                state = row == null ? State.MISSING : row.board().states[node][row.unit()];
                break;
            }
            sum += share.getValue() * row.board().points[node][row.unit()];
            total += share.getValue();
        }
        board.states[node][unit] = state;
        board.points[node][unit] = state == State.OK ? sum / total : Double.NaN;
    }
}

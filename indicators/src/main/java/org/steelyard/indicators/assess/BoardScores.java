package org.steelyard.indicators.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.OnDemand;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Rulebook;

/** The scores of the units of one period in their documented order, made from the boards when they are asked for. */
final class BoardScores {

    private record Row(UnitScores board, int number, Unit unit, String peerGroup) {}

    private record Made(int row, List<Score> scores) {}

    private static final Comparator<Row> ORDER = Comparator.comparing(
                    (Row row) -> row.unit().level().id())
            .thenComparing(Row::peerGroup)
            .thenComparing(Row::unit);

    private final List<Row> rows;

    /** The scores of the unit asked for last: one asks for those of a unit one behind the other. */
    private @Nullable Made last;

    private BoardScores(List<Row> rows) {
        this.rows = rows;
    }

    /** The scores of all boards by period, at every node or only at those that are no leaves. */
    static SortedMap<Period, List<Score>> of(List<Board> boards, Rulebook rulebook, boolean leaves) {
        SortedMap<Period, List<Board>> periods = new TreeMap<>();
        boards.forEach(board -> periods.computeIfAbsent(board.panel.period, period -> new ArrayList<>())
                .add(board));
        SortedMap<Period, List<Score>> scores = new TreeMap<>();
        periods.forEach((period, found) -> scores.put(period, scores(found, rulebook.on(period.last()), leaves)));
        return scores;
    }

    private static List<Score> scores(List<Board> boards, Rulebook inForce, boolean leaves) {
        Tree tree = boards.get(0).tree;
        int[] nodes = IntStream.range(0, tree.nodes.size())
                .filter(node -> leaves || !tree.nodes.get(node).leaf())
                .toArray();
        List<Row> rows = new ArrayList<>();
        for (Board board : boards) {
            UnitScores scores = new UnitScores(inForce, board, nodes);
            for (int unit = 0; unit < board.panel.units.size(); unit++) {
                rows.add(new Row(scores, unit, board.panel.units.get(unit), board.panel.peerGroups[unit]));
            }
        }
        rows.sort(ORDER);
        BoardScores all = new BoardScores(rows);
        int each = nodes.length;
        return new OnDemand<>(Math.multiplyExact(rows.size(), each), index -> all.of(index / each)
                .get(index % each));
    }

    /** Several threads may ask: each takes what it finds as a whole, and makes what it does not find. */
    private List<Score> of(int row) {
        Made made = last;
        if (made == null || made.row() != row) {
            Row wanted = rows.get(row);
            made = new Made(row, wanted.board().of(wanted.number()));
            last = made;
        }
        return made.scores();
    }
}

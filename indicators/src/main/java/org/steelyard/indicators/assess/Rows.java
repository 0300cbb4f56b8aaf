package org.steelyard.indicators.assess;

import java.util.function.ObjDoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Unit;

/** The points of the blocks of a board, with the number of rows behind them. */
final class Rows {

    private final Board board;

    Rows(Board board) {
        this.board = board;
    }

    /** Hands over the points of every block that has any and at least so many rows behind its scored indicators. */
    void with(long least, ObjDoubleConsumer<ScoreSpreads.Key> use) {
        for (int unit = 0; unit < board.panel.units.size(); unit++) {
            long[] rows = least == 0 ? new long[board.tree.nodes.size()] : count(unit);
            Unit whose = board.panel.units.get(unit);
            for (int node = 0; node < board.tree.nodes.size(); node++) {
                if (!board.tree.nodes.get(node).leaf() && board.scored(node, unit) && rows[node] >= least) {
                    use.accept(
                            new ScoreSpreads.Key(
                                    board.panel.period,
                                    whose,
                                    board.tree.nodes.get(node).id()),
                            board.points[node][unit]);
                }
            }
        }
    }

    private long[] count(int unit) {
        long[] rows = new long[board.tree.nodes.size()];
        for (int node = board.tree.size - 1; node >= 0; node--) {
            if (board.tree.nodes.get(node).leaf()) {
                @Nullable Measurement measurement =
                        board.panel.measurement(board.tree.nodes.get(node).id(), unit);
                rows[node] = measurement == null || !board.scored(node, unit) ? 0 : measurement.n();
            } else {
                rows[node] = sum(rows, board.tree.children.get(node));
            }
        }
        for (int view = board.tree.size; view < rows.length; view++) {
            rows[view] = sum(rows, board.tree.children.get(view));
        }
        return rows;
    }

    private static long sum(long[] rows, int[] nodes) {
        long sum = 0;
        for (int node : nodes) {
            sum += rows[node];
        }
        return sum;
    }
}

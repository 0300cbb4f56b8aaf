package org.steelyard.reports.csv;

import java.util.List;
import java.util.Locale;
import org.steelyard.indicators.plan.Move;

/** Every published figure that a change of rules moves. */
record MoveTable(String file, List<Move> moves) implements Table {

    @Override
    public List<String> columns() {
        return List.of(
                "period",
                "kind",
                "level",
                "peer_group",
                "department",
                "district",
                "node",
                "before",
                "after",
                "difference");
    }

    @Override
    public void rows(RowWriter out) {
        for (Move move : moves) {
            out.text(move.period().name())
                    .text(move.kind().name().toLowerCase(Locale.ROOT))
                    .text(move.unit().level().id())
                    .text(move.peerGroup())
                    .text(move.unit().department())
                    .text(move.unit().district())
                    .text(move.node())
                    .text(move.before())
                    .text(move.after())
                    .number(move.difference())
                    .end();
        }
    }
}

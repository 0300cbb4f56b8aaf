package org.steelyard.reports.csv;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    public Stream<List<@Nullable String>> rows() {
        return moves.stream()
                .map(move -> Cells.row(
                        move.period().name(),
                        move.kind().name().toLowerCase(Locale.ROOT),
                        move.unit().level().id(),
                        move.peerGroup(),
                        move.unit().department(),
                        move.unit().district(),
                        move.node(),
                        move.before(),
                        move.after(),
                        Cells.number(move.difference())));
    }
}

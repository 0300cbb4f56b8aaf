package org.steelyard.reports.csv;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Comparison;
import org.steelyard.indicators.result.Comparison.Stand;

/** What moved each unit, a row a cause, or one row with the reason why there is none. */
record ComparisonTable(List<Comparison> comparisons) implements Table {

    @Override
    public String file() {
        return "comparison.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "level",
                "peer_group",
                "department",
                "district",
                "node",
                "points_before",
                "points_after",
                "place_before",
                "place_after",
                "cause",
                "points",
                "places",
                "reason");
    }

    @Override
    public void rows(RowWriter out) {
        for (Comparison one : comparisons) {
            if (one.parts().isEmpty()) {
                row(out, one, null);
            }
            one.parts().forEach(part -> row(out, one, part));
        }
    }

    private static void row(RowWriter out, Comparison one, Comparison.@Nullable Part part) {
        Stand before = one.before();
        Stand after = one.after();
        out.text(one.unit().level().id())
                .text(one.peerGroup())
                .text(one.unit().department())
                .text(one.unit().district())
                .text(one.node())
                .text(before == null ? null : plain(before.points()))
                .text(after == null ? null : plain(after.points()))
                .whole(before == null ? null : before.place())
                .whole(after == null ? null : after.place())
                .text(
                        part == null
                                ? null
                                : part.causes().stream()
                                        .map(Comparison.Cause::word)
                                        .collect(Collectors.joining("+")))
                .text(part == null ? null : plain(part.points()))
                .whole(part == null ? null : part.places())
                .both(one.reason())
                .end();
    }

    private static String plain(BigDecimal points) {
        return Cells.exact(points);
    }
}

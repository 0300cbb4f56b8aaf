package org.steelyard.reports.csv;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    public Stream<List<@Nullable String>> rows() {
        return comparisons.stream()
                .flatMap(one -> one.parts().isEmpty()
                        ? Stream.of(row(one, null))
                        : one.parts().stream().map(part -> row(one, part)));
    }

    private static List<@Nullable String> row(Comparison one, Comparison.@Nullable Part part) {
        Stand before = one.before();
        Stand after = one.after();
        return Cells.row(
                one.unit().level().id(),
                one.peerGroup(),
                one.unit().department(),
                one.unit().district(),
                one.node(),
                before == null ? null : plain(before.points()),
                after == null ? null : plain(after.points()),
                before == null ? null : Cells.whole(before.place()),
                after == null ? null : Cells.whole(after.place()),
                part == null
                        ? null
                        : part.causes().stream().map(Comparison.Cause::word).collect(Collectors.joining("+")),
                part == null ? null : plain(part.points()),
                part == null ? null : Cells.whole(part.places()),
                one.reason() == null ? null : Cells.both(one.reason()));
    }

    private static String plain(BigDecimal points) {
        return Cells.exact(points);
    }
}

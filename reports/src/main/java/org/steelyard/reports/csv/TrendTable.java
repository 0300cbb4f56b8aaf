package org.steelyard.reports.csv;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Trend;

/** How the published points of every unit came to where they are. */
record TrendTable(Assessment assessment) implements Table {

    @Override
    public String file() {
        return "trends.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "period",
                "level",
                "peer_group",
                "department",
                "district",
                "node",
                "points",
                "change",
                "year_change",
                "slope",
                "xmr",
                "place_change");
    }

    @Override
    public Stream<List<@Nullable String>> rows() {
        return assessment.trends().stream().map(TrendTable::row);
    }

    private static List<@Nullable String> row(Trend trend) {
        Trend.Course course = trend.course();
        return Cells.row(
                trend.period().name(),
                trend.unit().level().id(),
                trend.peerGroup(),
                trend.unit().department(),
                trend.unit().district(),
                trend.node(),
                Cells.number(trend.points()),
                Cells.number(trend.change()),
                Cells.number(trend.yearChange()),
                Cells.number(trend.slope()),
                course == null ? null : course.word(),
                Cells.whole(trend.placeChange()));
    }
}

package org.steelyard.reports.csv;

import java.util.List;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Trend;

/** How the published points of every unit came to where they are. */
record TrendTable(Assessment assessment) implements Table {

    @Override
    public String file() {
        return "trends.csv";
    }

    @Override
    public List<String> columns() {
        return Table.ofUnits("node", "points", "change", "year_change", "slope", "xmr", "place_change", "since");
    }

    @Override
    public void rows(RowWriter out) {
        assessment.trends().forEach(one -> row(one, out));
    }

    private static void row(Trend trend, RowWriter out) {
        Trend.Course course = trend.course();
        Period since = trend.since();
        out.unit(trend.period(), trend.peerGroup(), trend.unit())
                .text(trend.node())
                .number(trend.points())
                .number(trend.change())
                .number(trend.yearChange())
                .number(trend.slope())
                .text(course == null ? null : course.word())
                .whole(trend.placeChange())
                .text(since == null ? null : since.name())
                .end();
    }
}

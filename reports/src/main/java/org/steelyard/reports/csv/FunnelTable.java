package org.steelyard.reports.csv;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.FunnelPoint;

/** The funnels of all shares: how far each unit lies from its peers, and how far chance alone would carry it. */
record FunnelTable(Assessment assessment) implements Table {

    @Override
    public String file() {
        return "funnels.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "period",
                "level",
                "peer_group",
                "department",
                "district",
                "indicator",
                "n",
                "value",
                "target",
                "low_95",
                "high_95",
                "low_998",
                "high_998",
                "dispersion",
                "z");
    }

    @Override
    public Stream<List<@Nullable String>> rows() {
        return assessment.funnels().stream().map(FunnelTable::row);
    }

    private static List<@Nullable String> row(FunnelPoint one) {
        return Cells.row(
                one.period().name(),
                one.unit().level().id(),
                one.peerGroup(),
                one.unit().department(),
                one.unit().district(),
                one.indicator(),
                Long.toString(one.n()),
                Cells.number(one.value()),
                Cells.number(one.target()),
                Cells.number(one.low95()),
                Cells.number(one.high95()),
                Cells.number(one.low998()),
                Cells.number(one.high998()),
                Cells.number(one.dispersion()),
                Cells.number(one.z()));
    }
}

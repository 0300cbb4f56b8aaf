package org.steelyard.reports.csv;

import java.util.List;
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
        return Table.ofUnits(
                "indicator", "n", "value", "target", "low_95", "high_95", "low_998", "high_998", "dispersion", "z");
    }

    @Override
    public void rows(RowWriter out) {
        assessment.funnels().forEach(one -> row(one, out));
    }

    private static void row(FunnelPoint one, RowWriter out) {
        out.unit(one.period(), one.peerGroup(), one.unit())
                .text(one.indicator())
                .whole(one.n())
                .number(one.value())
                .number(one.target())
                .number(one.low95())
                .number(one.high95())
                .number(one.low998())
                .number(one.high998())
                .number(one.dispersion())
                .number(one.z())
                .end();
    }
}

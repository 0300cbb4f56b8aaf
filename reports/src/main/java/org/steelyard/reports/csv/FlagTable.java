package org.steelyard.reports.csv;

import java.util.List;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Flag;

/** Every flag with its evidence. */
record FlagTable(Assessment assessment) implements Table {

    @Override
    public String file() {
        return "flags.csv";
    }

    @Override
    public List<String> columns() {
        return Table.ofUnits("node", "flag", "evidence");
    }

    @Override
    public void rows(RowWriter out) {
        assessment.flags().forEach(one -> row(one, out));
    }

    private static void row(Flag flag, RowWriter out) {
        out.unit(flag.period(), flag.peerGroup(), flag.unit())
                .text(flag.node())
                .text(flag.kind().name())
                .both(flag.evidence())
                .end();
    }
}

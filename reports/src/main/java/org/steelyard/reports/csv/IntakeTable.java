package org.steelyard.reports.csv;

import java.util.List;
import org.steelyard.indicators.result.IntakeCount;

/** What became of the rows of each input file, in the order given. */
record IntakeTable(List<IntakeCount> intake) implements Table {

    @Override
    public String file() {
        return "intake.csv";
    }

    @Override
    public List<String> columns() {
        return List.of("source", "file", "read", "accepted", "superseded", "excluded", "rejected");
    }

    @Override
    public void rows(RowWriter out) {
        intake.forEach(count -> out.text(count.source())
                .text(count.file())
                .whole(count.read())
                .whole(count.accepted())
                .whole(count.superseded())
                .whole(count.excluded())
                .whole(count.rejected())
                .end());
    }
}

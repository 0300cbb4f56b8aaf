package org.steelyard.reports.csv;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    public Stream<List<@Nullable String>> rows() {
        return intake.stream()
                .map(count -> Cells.row(
                        count.source(),
                        count.file(),
                        Long.toString(count.read()),
                        Long.toString(count.accepted()),
                        Long.toString(count.superseded()),
                        Long.toString(count.excluded()),
                        Long.toString(count.rejected())));
    }
}

package org.steelyard.reports.csv;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        return List.of("period", "level", "peer_group", "department", "district", "node", "flag", "evidence");
    }

    @Override
    public Stream<List<@Nullable String>> rows() {
        return assessment.flags().stream().map(FlagTable::row);
    }

    private static List<@Nullable String> row(Flag flag) {
        return Cells.row(
                flag.period().name(),
                flag.unit().level().id(),
                flag.peerGroup(),
                flag.unit().department(),
                flag.unit().district(),
                flag.node(),
                flag.kind().name(),
                Cells.both(flag.evidence()));
    }
}

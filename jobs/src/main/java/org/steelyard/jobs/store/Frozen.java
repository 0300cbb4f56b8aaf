package org.steelyard.jobs.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.steelyard.indicators.result.IntakeCount;
import org.steelyard.jobs.quality.Bin;
import org.steelyard.jobs.quality.Place;
import org.steelyard.reports.RejectCount;

/**
 * A source table after intake.
 *
 * @param table the accepted rows
 * @param counts what became of the rows of each file
 * @param setAside how many rows each rule set aside, with the first sentence of each
 * @param quality how good the rows are, by file, department and period
 * @param ruled the ids of records about which there are rulings and of which there was any row, whatever became of it
 */
public record Frozen(
        Dataset<Row> table,
        List<IntakeCount> counts,
        List<RejectCount> setAside,
        Map<Place, Bin> quality,
        Set<String> ruled) {

    /** A table that is made of others, about whose rows there are no rulings. */
    Frozen(Dataset<Row> table, List<IntakeCount> counts, List<RejectCount> setAside) {
        this(table, counts, setAside, Map.of(), Set.of());
    }

    /** How many rows a rule set aside. */
    public long by(String rule) {
        return setAside.stream()
                .filter(count -> count.rule().equals(rule))
                .mapToLong(RejectCount::rows)
                .sum();
    }
}

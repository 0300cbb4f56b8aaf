package org.steelyard.jobs.store;

import java.util.List;
import java.util.Map;
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
 */
public record Frozen(
        Dataset<Row> table, List<IntakeCount> counts, List<RejectCount> setAside, Map<Place, Bin> quality) {}

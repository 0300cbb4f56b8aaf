package org.steelyard.jobs.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.steelyard.indicators.result.Period;

/** Makes the table of what cases of each item took in a base quarter, of the frozen cases that were closed in it. */
public final class BaseTable {

    /** The columns of the table, as a profile's {@code base} is read. */
    public static final String HEADER = "item_code,base_days,base_steps,base_documents,base_visits";

    private static final int SCALE = 4;
    private static final List<String> VALUES = List.of(
            "CASE WHEN case_type = 'COMMITTED' THEN net_days END",
            "internal_steps",
            "CASE WHEN material_count IS NOT NULL THEN documents END",
            "visit_count");

    private BaseTable() {}

    /** A line an item that had any such case, by the code: means over the whole city to four decimals, nothing where unknown. */
    public static List<String> lines(Dataset<Row> cases, Period base) {
        List<Column> sums = new ArrayList<>();
        for (String value : VALUES) {
            sums.add(functions.expr("sum(CAST(" + value + " AS BIGINT))"));
            sums.add(functions.expr("count(" + value + ")"));
        }
        Column[] others = sums.subList(1, sums.size()).toArray(Column[]::new);
        return cases
                .filter("item_known AND close_date BETWEEN DATE'" + base.first() + "' AND DATE'" + base.last()
                        + "' AND status NOT IN ('NOT_ACCEPTED', 'WITHDRAWN')")
                .groupBy("item_code")
                .agg(sums.get(0), others)
                .collectAsList()
                .stream()
                .sorted(Comparator.comparing((Row row) -> row.getString(0)))
                .map(BaseTable::line)
                .toList();
    }

    private static String line(Row row) {
        StringBuilder line = new StringBuilder(row.getString(0));
        for (int i = 0; i < VALUES.size(); i++) {
            long count = row.getLong(2 + 2 * i);
            line.append(',');
            if (count > 0) {
                line.append(BigDecimal.valueOf(row.getLong(1 + 2 * i))
                        .divide(BigDecimal.valueOf(count), SCALE, RoundingMode.HALF_UP)
                        .toPlainString());
            }
        }
        return line.toString();
    }
}

package org.steelyard.indicators.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** Compares columns of ours with a file that COINr printed, for every unit. */
final class AsemTables {

    /** Half of the last of the ten decimals that the files of scores print, and the rounding of the print itself. */
    private static final double PRINTED = 5.1e-11;

    private static final List<String> UNITS = new AsemData().units();

    private AsemTables() {}

    /** Every column of ours that the file has, for every unit. */
    static void assertTable(String file, Map<String, double[]> columns) {
        List<CSVRecord> rows = AsemData.rows(file);
        assertThat(rows).hasSameSizeAs(UNITS);
        int compared = 0;
        for (CSVRecord row : rows) {
            for (Map.Entry<String, double[]> column : columns.entrySet()) {
                if (row.isMapped(column.getKey())) {
                    String unit = row.get("uCode");
                    Vectors.assertClose(
                            column.getKey() + " of " + unit,
                            column.getValue()[UNITS.indexOf(unit)],
                            Vectors.number(row.get(column.getKey())));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(rows.size() * comparable(rows.get(0)));
    }

    /** The columns of numbers that a table is expected to hold for us. */
    private static int comparable(CSVRecord row) {
        List<String> others = List.of("uCode", "EurAsia_group", "Diff", "Abs.diff");
        return (int) row.getParser().getHeaderNames().stream()
                .filter(name -> !others.contains(name))
                .count();
    }

    static void assertScores(String file, Map<String, double[]> points) {
        double[] places = Ranks.place(points.get("Index"), 1);
        List<CSVRecord> rows = AsemData.rows(file);
        assertThat(rows).hasSameSizeAs(UNITS);
        for (CSVRecord row : rows) {
            int unit = UNITS.indexOf(row.get("uCode"));
            assertThat(places[unit]).isEqualTo(Vectors.number(row.get("Rank")));
            for (String node : row.getParser().getHeaderNames()) {
                if (!node.equals("uCode") && !node.equals("Rank")) {
                    assertThat(points.get(node)[unit])
                            .as(node + " of " + row.get("uCode"))
                            .isCloseTo(Vectors.number(row.get(node)), within(PRINTED));
                }
            }
        }
    }
}

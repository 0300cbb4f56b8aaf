package org.steelyard.jobs.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.SourceTable;
import org.steelyard.reports.Dimension;
import org.steelyard.reports.Drift;

/**
 * The records of a department in one period beside those in the period before.
 *
 * @param table the table
 * @param source the system that exports it
 * @param department the department; empty for the whole source
 * @param before the counts of the period before
 * @param now the counts of the period
 */
record Comparison(SourceTable table, String source, String department, Bin before, Bin now) {

    /** What changed, and what did not: the records, then the empty cells and the mix of values of each column. */
    List<Drift> drifts() {
        List<Drift> drifts = new ArrayList<>();
        long rows = now.records();
        long rowsBefore = before.records();
        if (rowsBefore > 0) {
            drifts.add(drift(
                    "",
                    Drift.Kind.ROWS,
                    (double) rowsBefore,
                    (double) rows,
                    (double) (rows - rowsBefore) / rowsBefore));
        }
        List<Column> columns = table.columns();
        for (int c = 0; c < columns.size(); c++) {
            String name = columns.get(c).name();
            if (before.seen(Dimension.COMPLETE, c) > 0 && now.seen(Dimension.COMPLETE, c) > 0) {
                double was = blank(before, c);
                double is = blank(now, c);
                drifts.add(drift(name, Drift.Kind.BLANKS, was, is, is - was));
            }
            Map<String, Long> was = before.values(c);
            Map<String, Long> is = now.values(c);
            if (!was.isEmpty() && !is.isEmpty()) {
                drifts.add(drift(name, Drift.Kind.MIX, null, null, apart(was, is)));
            }
        }
        return drifts;
    }

    private Drift drift(String column, Drift.Kind kind, @Nullable Double was, @Nullable Double is, double change) {
        return new Drift(
                table.name(), source, department, column, kind, before.records(), now.records(), was, is, change);
    }

    private static double blank(Bin bin, int column) {
        long seen = bin.seen(Dimension.COMPLETE, column);
        return (double) (seen - bin.good(Dimension.COMPLETE, column)) / seen;
    }

    /**
     * The share of records that would need another value for both mixes to be the same (half the sum of the differences of
     * the shares), summed over whole numbers.
     */
    static double apart(Map<String, Long> was, Map<String, Long> is) {
        long all = was.values().stream().mapToLong(Long::longValue).sum();
        long allNow = is.values().stream().mapToLong(Long::longValue).sum();
        TreeSet<String> values = new TreeSet<>(was.keySet());
        values.addAll(is.keySet());
        long difference = 0;
        for (String value : values) {
            long a = Math.multiplyExact(was.getOrDefault(value, 0L), allNow);
            long b = Math.multiplyExact(is.getOrDefault(value, 0L), all);
            difference = Math.addExact(difference, Math.abs(a - b));
        }
        return (double) difference / (2.0 * all * allNow);
    }
}

package org.steelyard.jobs.measure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;

/**
 * What is counted in one scan, with expressions bound to the columns of the batches.
 *
 * @param department where the department's name stands
 * @param district where the district's name stands
 * @param replicate the replicate group
 * @param asOf the day as of which the table is judged; what is dated later has not happened yet
 * @param days the expressions that date rows
 * @param conditions which rows count
 * @param values what they add
 * @param counters which rows are counted, each by when and by condition
 * @param sums what is added up
 * @param distributions what is counted value by value
 * @param periods the first and the last day of each period
 * @param replicates how many replicate groups there are
 */
record Columns(
        int department,
        int district,
        Expression replicate,
        Expression asOf,
        List<Expression> days,
        List<Expression> conditions,
        List<Expression> values,
        List<Counter> counters,
        List<Value> sums,
        List<Value> distributions,
        List<Span> periods,
        int replicates)
        implements Serializable {

    /**
     * Rows that are counted.
     *
     * @param day which expression dates them; -1 for a stock
     * @param stock which period a stock is counted for; -1 for rows with a date
     * @param condition which condition they fulfil
     */
    record Counter(int day, int stock, int condition) implements Serializable {}

    /**
     * Values of rows.
     *
     * @param rows the rows whose values they are
     * @param value which value
     */
    record Value(Counter rows, int value) implements Serializable {}

    /**
     * A stretch of days.
     *
     * @param first its first day, an epoch day
     * @param last its last day
     */
    record Span(int first, int last) implements Serializable {
        static Span of(LocalDate first, LocalDate last) {
            return new Span(Math.toIntExact(first.toEpochDay()), Math.toIntExact(last.toEpochDay()));
        }

        boolean holds(long day) {
            return day >= first && day <= last;
        }
    }

    /** The period of a day; -1 if none, or if the day has not come yet. */
    int period(long day, long asOfDay) {
        if (day <= asOfDay) {
            for (int p = 0; p < periods.size(); p++) {
                if (periods.get(p).holds(day)) {
                    return p;
                }
            }
        }
        return -1;
    }

    /** Which cells hold such rows: those of the dates, then those of each period's stock. */
    int cells(Counter counter) {
        return counter.day >= 0 ? counter.day : days.size() + counter.stock;
    }

    /** An empty grid for all of this. */
    Grid grid() {
        return new Grid(periods.size(), replicates, counters.size(), sums.size(), distributions.size());
    }
}

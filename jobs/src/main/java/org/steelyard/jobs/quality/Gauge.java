package org.steelyard.jobs.quality;

import java.io.Serializable;
import org.apache.spark.sql.types.StructType;
import org.steelyard.indicators.result.Period;
import org.steelyard.jobs.clock.WorkCalendar;
import org.steelyard.jobs.source.SourceTable;

/**
 * What is looked at in each record of a table: the assessed period, the one before, and the calendar.
 *
 * @param table the table
 * @param calendar the working-day calendar
 * @param first the first day of the assessed period, an epoch day
 * @param last its last day
 * @param firstBefore the first day of the period before; later than the day before {@code first} if there is none
 */
public record Gauge(SourceTable table, WorkCalendar calendar, int first, int last, int firstBefore)
        implements Serializable {

    /** The gauge of a table for a period. */
    public static Gauge of(SourceTable table, WorkCalendar calendar, Period period) {
        return new Gauge(
                table,
                calendar,
                Math.toIntExact(period.first().toEpochDay()),
                Math.toIntExact(period.last().toEpochDay()),
                Math.toIntExact(period.previous()
                        .map(Period::first)
                        .orElse(period.first())
                        .toEpochDay()));
    }

    /** A meter for one task, whose rows have a schema. */
    public Meter meter(StructType schema) {
        return new Meter(this, schema);
    }
}

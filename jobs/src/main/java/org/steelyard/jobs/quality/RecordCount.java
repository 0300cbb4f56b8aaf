package org.steelyard.jobs.quality;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.clock.WorkCalendar;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.Kind;
import org.steelyard.jobs.source.Seen;
import org.steelyard.jobs.source.SourceTable;
import org.steelyard.reports.Dimension;

/** Counts one record and its cells in every dimension in which they can be seen. */
final class RecordCount {

    private static final long DAY = 86_400_000_000L;
    private static final int MOST_DAYS = 1;
    private static final UTF8String SUPERSEDED = UTF8String.fromString("superseded");
    private static final UTF8String[] GRADES = IntStream.range(0, 10)
            .mapToObj(grade -> UTF8String.fromString(Integer.toString(grade)))
            .toArray(UTF8String[]::new);
    private static final UTF8String YES = UTF8String.fromString("true");
    private static final UTF8String NO = UTF8String.fromString("false");
    private static final UTF8String REJECTED = UTF8String.fromString("rejected");

    private final WorkCalendar calendar;
    private final boolean[] required;
    private final Kind[] kinds;
    private final boolean[] mixed;
    private final int[] keys;
    private final int record;
    private final int fate;
    private final int event;
    private final int close;
    private final int load;
    private final int item;
    private final int itemKnown;

    RecordCount(Gauge gauge, StructType schema) {
        SourceTable table = gauge.table();
        List<Column> columns = table.columns();
        this.calendar = gauge.calendar();
        this.record = columns.size();
        this.required = new boolean[record];
        this.kinds = new Kind[record];
        this.mixed = new boolean[record];
        for (int c = 0; c < record; c++) {
            required[c] = columns.get(c).required();
            kinds[c] = columns.get(c).kind();
            mixed[c] = Meter.mixed(kinds[c]);
        }
        this.keys = table.key().stream().mapToInt(schema::fieldIndex).toArray();
        this.fate = schema.fieldIndex(SourceTable.FATE);
        this.event = schema.fieldIndex(table.event());
        this.close = Meter.slot(schema, "close_time").orElse(-1);
        this.load = Meter.slot(schema, "load_time").orElse(-1);
        this.item = Meter.slot(schema, "item_code").orElse(-1);
        this.itemKnown = Meter.slot(schema, "item_known").orElse(-1);
    }

    /** Counts a record; without cells it has not the form of one. */
    void add(InternalRow row, byte @Nullable [] cells, Bin bin) {
        UTF8String became = row.getUTF8String(fate);
        if (cells == null) {
            bin.count(Dimension.VALID, record, false);
            return;
        }
        boolean replaced = became.equals(SUPERSEDED);
        unique(cells, bin, replaced);
        if (replaced) {
            // The record that replaced it speaks for both.
            return;
        }
        boolean sound = cells(row, cells, bin);
        if (sound) {
            bin.count(Dimension.CONSISTENT, record, !became.equals(REJECTED));
        }
        if (item >= 0 && cells[item] == Seen.READ && !row.isNullAt(itemKnown)) {
            bin.count(Dimension.CONSISTENT, item, row.getBoolean(itemKnown));
        }
        timely(row, cells, bin);
    }

    private void unique(byte[] cells, Bin bin, boolean replaced) {
        for (int key : keys) {
            if (cells[key] != Seen.READ) {
                return;
            }
        }
        bin.count(Dimension.UNIQUE, record, !replaced);
        if (keys.length == 1) {
            bin.count(Dimension.UNIQUE, keys[0], !replaced);
        }
    }

    /** Counts the cells; answers whether all that must be there is there, and all that is there could be read. */
    private boolean cells(InternalRow row, byte[] cells, Bin bin) {
        bin.cells(cells);
        boolean missing = false;
        boolean faulty = false;
        for (int c = 0; c < record; c++) {
            boolean filled = cells[c] != Seen.BLANK;
            boolean read = cells[c] == Seen.READ;
            missing |= required[c] && !filled;
            faulty |= filled && !read;
            if (read && mixed[c] && !row.isNullAt(c)) {
                bin.value(c, value(row, c));
            }
        }
        bin.count(Dimension.COMPLETE, record, !missing);
        bin.count(Dimension.VALID, record, !faulty);
        return !missing && !faulty;
    }

    private UTF8String value(InternalRow row, int c) {
        return switch (kinds[c]) {
            case GRADE -> grade(row.getInt(c));
            case FLAG -> row.getBoolean(c) ? YES : NO;
            default -> row.getUTF8String(c);
        };
    }

    private static UTF8String grade(int grade) {
        return grade >= 0 && grade < GRADES.length ? GRADES[grade] : UTF8String.fromString(Integer.toString(grade));
    }

    /** Whether the record was there at most a working day after the last thing that it tells. */
    private void timely(InternalRow row, byte[] cells, Bin bin) {
        if (load < 0 || cells[load] != Seen.READ || row.isNullAt(event)) {
            return;
        }
        int told = close >= 0 && !row.isNullAt(close) ? close : event;
        int from = day(row, told);
        int to = day(row, load);
        if (calendar.sequence(from) != WorkCalendar.NOT_COVERED && calendar.sequence(to) != WorkCalendar.NOT_COVERED) {
            boolean soon = calendar.between(from, to) <= MOST_DAYS;
            bin.count(Dimension.TIMELY, record, soon);
            bin.count(Dimension.TIMELY, load, soon);
        }
    }

    private static int day(InternalRow row, int time) {
        return Math.toIntExact(Math.floorDiv(row.getLong(time), DAY));
    }
}

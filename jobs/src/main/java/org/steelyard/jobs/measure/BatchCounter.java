package org.steelyard.jobs.measure;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.lane.Doubt;
import org.steelyard.jobs.lane.Lane;
import org.steelyard.jobs.lane.Lanes;
import org.steelyard.jobs.lane.Rows;
import org.steelyard.jobs.lane.Single;
import org.steelyard.jobs.lane.Truth;
import org.steelyard.jobs.lane.Whole;

/** Counts batches of rows into a grid: first every expression for the whole batch, then each counter. */
final class BatchCounter {

    private final Columns columns;
    private final Grid grid;
    private final Rows rows = new Rows();
    private final PlaceOfRow places;
    private final Whole replicate;
    private final Whole asOf;
    private final Whole[] days;
    private final Truth[] conditions;
    private final Lane[] values;
    private final Cells[] cells;

    BatchCounter(Columns columns) {
        this.columns = columns;
        this.grid = columns.grid();
        Lanes lanes = new Lanes();
        this.places = new PlaceOfRow(lanes.words(columns.department()), lanes.words(columns.district()), grid);
        this.replicate = lanes.whole(columns.replicate());
        this.asOf = lanes.whole(columns.asOf());
        this.days = columns.days().stream().map(lanes::whole).toArray(Whole[]::new);
        this.conditions = columns.conditions().stream().map(lanes::truth).toArray(Truth[]::new);
        this.values = columns.values().stream().map(lanes::lane).toArray(Lane[]::new);
        this.cells = new Cells[days.length + columns.periods().size()];
        for (int d = 0; d < cells.length; d++) {
            cells[d] = new Cells();
        }
    }

    /** What was counted. */
    Grid grid() {
        return grid;
    }

    /** Counts a batch. */
    void add(ColumnarBatch batch) {
        rows.next(batch);
        try {
            compute();
        } catch (Doubt doubt) {
            rowByRow();
            return;
        }
        count();
    }

    private void compute() {
        replicate.compute(rows);
        asOf.compute(rows);
        for (Lane lane : days) {
            lane.compute(rows);
        }
        for (Lane lane : conditions) {
            lane.compute(rows);
        }
        for (Lane lane : values) {
            lane.compute(rows);
        }
    }

    private void count() {
        int count = rows.count();
        int[] first = places.firstCells(rows, replicate);
        for (int d = 0; d < cells.length; d++) {
            if (d < days.length) {
                cells[d].dated(columns, days[d], asOf, first, count);
            } else {
                cells[d].stock(columns, d - days.length, first, count);
            }
        }
        for (int c = 0; c < columns.counters().size(); c++) {
            Columns.Counter counter = columns.counters().get(c);
            cells[columns.cells(counter)].count(conditions[counter.condition()], count, grid.rows()[c]);
        }
        for (int s = 0; s < columns.sums().size(); s++) {
            Columns.Value sum = columns.sums().get(s);
            Cells of = cells[columns.cells(sum.rows())];
            Truth condition = conditions[sum.rows().condition()];
            if (values[sum.value()] instanceof Truth truth) {
                of.count(condition, truth, count, grid.sums()[s]);
            } else {
                of.sum(condition, (Whole) values[sum.value()], count, grid.sums()[s]);
            }
        }
        for (int d = 0; d < columns.distributions().size(); d++) {
            Columns.Value value = columns.distributions().get(d);
            Truth condition = conditions[value.rows().condition()];
            cells[columns.cells(value.rows())].distribute(condition, values[value.value()], count, grid, d);
        }
    }

    /** As Spark does it: what a row adds is only computed where the row counts. */
    private void rowByRow() {
        for (int i = 0; i < rows.count(); i++) {
            InternalRow row = rows.row(i);
            UTF8String department = text(row, columns.department());
            UTF8String district = text(row, columns.district());
            int place = grid.place(new Place(department.toString(), district.toString()));
            Long group = Single.whole(columns.replicate(), row);
            int first = grid.first(place) + (group == null ? 0 : group.intValue());
            for (int c = 0; c < columns.counters().size(); c++) {
                int cell = cell(columns.counters().get(c), row, first);
                if (cell >= 0) {
                    grid.rows()[c][cell]++;
                }
            }
            for (int s = 0; s < columns.sums().size(); s++) {
                int cell = cell(columns.sums().get(s).rows(), row, first);
                Long value = cell < 0 ? null : value(columns.sums().get(s), row);
                if (value != null) {
                    grid.sums()[s][cell] = Math.addExact(grid.sums()[s][cell], value);
                }
            }
            for (int d = 0; d < columns.distributions().size(); d++) {
                int cell = cell(columns.distributions().get(d).rows(), row, first);
                Long value = cell < 0 ? null : value(columns.distributions().get(d), row);
                if (value != null) {
                    grid.distribute(d, cell, value);
                }
            }
        }
    }

    private static UTF8String text(InternalRow row, int ordinal) {
        return row.isNullAt(ordinal) ? UTF8String.EMPTY_UTF8 : row.getUTF8String(ordinal);
    }

    private @Nullable Long value(Columns.Value value, InternalRow row) {
        return Single.whole(columns.values().get(value.value()), row);
    }

    /** The cell of a row that counts; -1 for one that does not. */
    private int cell(Columns.Counter counter, InternalRow row, int first) {
        int period = counter.stock();
        if (period < 0) {
            Long day = Single.whole(columns.days().get(counter.day()), row);
            Long limit = Single.whole(columns.asOf(), row);
            period = day == null || limit == null ? -1 : columns.period(day, limit);
        }
        if (period < 0) {
            return -1;
        }
        Long counts = Single.whole(columns.conditions().get(counter.condition()), row);
        return counts == null || counts == 0 ? -1 : first + period * columns.replicates();
    }
}

package org.steelyard.jobs.quality;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.source.Seen;
import org.steelyard.jobs.source.SourceTable;

/** Counts the records of one task, each as it passes: no scan of its own. */
public final class Meter {

    private static final long DAY = 86_400_000_000L;
    private static final UTF8String TEST = UTF8String.fromString("test_data");
    private static final UTF8String EXCLUDED = UTF8String.fromString("excluded");

    private final Gauge gauge;
    private final RecordCount count;
    private final int event;
    private final int department;
    private final int departmentRead;
    private final int file;
    private final int fate;
    private final int rule;
    private final int seen;
    private final Map<UTF8String, Map<UTF8String, Map<Place.When, Bin>>> bins = new HashMap<>();
    private @Nullable UTF8String lastFile;
    private @Nullable Map<UTF8String, Map<Place.When, Bin>> lastBins;

    Meter(Gauge gauge, StructType schema) {
        this.gauge = gauge;
        this.count = new RecordCount(gauge, schema);
        this.event = schema.fieldIndex(gauge.table().event());
        this.department = slot(schema, "department").orElse(-1);
        // A table whose departments come from elsewhere (ratings: from their cases) reads none.
        this.departmentRead = department < gauge.table().columns().size() ? department : -1;
        this.file = schema.fieldIndex("source_file");
        this.fate = schema.fieldIndex(SourceTable.FATE);
        this.rule = schema.fieldIndex(SourceTable.RULE);
        this.seen = schema.fieldIndex(SourceTable.SEEN);
    }

    static Optional<Integer> slot(StructType schema, String name) {
        return schema.getFieldIndex(name).isDefined() ? Optional.of(schema.fieldIndex(name)) : Optional.empty();
    }

    /** Counts a row. Lines of totals and rows made to try a system are no records. */
    public void add(InternalRow row) {
        Place.When when = when(row);
        if (when == null) {
            return;
        }
        byte[] cells = row.isNullAt(seen) ? null : row.getBinary(seen);
        boolean excluded = row.getUTF8String(fate).equals(EXCLUDED);
        if (excluded && (cells == null || row.getUTF8String(rule).equals(TEST))) {
            return;
        }
        count.add(row, cells, bin(row, cells, when));
    }

    private Place.@Nullable When when(InternalRow row) {
        if (row.isNullAt(event)) {
            return Place.When.UNDATED;
        }
        long day = Math.floorDiv(row.getLong(event), DAY);
        if (day < gauge.firstBefore() || day > gauge.last()) {
            return null;
        }
        return day < gauge.first() ? Place.When.BEFORE : Place.When.NOW;
    }

    private Bin bin(InternalRow row, byte @Nullable [] cells, Place.When when) {
        UTF8String name = row.getUTF8String(file);
        if (lastBins == null || !name.equals(lastFile)) {
            lastFile = name.copy();
            lastBins = bins.computeIfAbsent(lastFile, f -> new HashMap<>());
        }
        boolean known = department >= 0
                && !row.isNullAt(department)
                && (departmentRead < 0 || (cells != null && cells[departmentRead] == Seen.READ));
        UTF8String unit = known ? row.getUTF8String(department) : UTF8String.EMPTY_UTF8;
        Map<Place.When, Bin> periods = Objects.requireNonNull(lastBins).get(unit);
        if (periods == null) {
            periods = new EnumMap<>(Place.When.class);
            lastBins.put(unit.copy(), periods);
        }
        return periods.computeIfAbsent(
                when, w -> new Bin(gauge.table().columns().size()));
    }

    /** What was counted. */
    public Map<Place, Bin> bins() {
        Map<Place, Bin> all = new TreeMap<>();
        bins.forEach((name, units) -> units.forEach((unit, periods) -> {
            periods.forEach((when, bin) -> all.put(new Place(name.toString(), unit.toString(), when), bin));
        }));
        return all;
    }

    /** Adds the counts of a task to those of others. */
    public static void join(Map<Place, Bin> all, Map<Place, Bin> more) {
        more.forEach((place, bin) ->
                all.computeIfAbsent(place, p -> new Bin(bin.record())).add(bin));
    }

    /** The columns whose mix of values is compared between periods. */
    static boolean mixed(org.steelyard.jobs.source.Kind kind) {
        return switch (kind) {
            case CODE, GRADE, FLAG -> true;
            default -> false;
        };
    }
}

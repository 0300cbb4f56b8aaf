package org.steelyard.jobs.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.steelyard.jobs.reference.Overlay;
import org.steelyard.jobs.reference.Ruling;
import org.steelyard.jobs.source.SourceTable;

/**
 * Lays the rulings about single records over the rows of a table as they are read.
 *
 * <p>A corrected value takes the place of the cell before anything is checked. A record that is left out is still read and checked,
 * so that a row that cannot be read stays rejected. An exemption leaves a record out only if it was filed before the day of the event.
 */
final class Rulings {

    private final Map<UTF8String, List<Ruling>> byRecord = new HashMap<>();
    private final int event;
    private List<Ruling> current = List.of();

    /** The rulings of a table; event is the column whose day an exemption must have been filed before. */
    Rulings(Overlay overlay, SourceTable table, int event) {
        overlay.of(table.name()).forEach((id, rulings) -> byRecord.put(UTF8String.fromString(id), rulings));
        this.event = event;
    }

    /** Whether there are none: then nothing needs to be asked for each row. */
    boolean none() {
        return byRecord.isEmpty();
    }

    /** Goes to a record. */
    void open(UTF8String id) {
        current = byRecord.getOrDefault(id, List.of());
    }

    /** Forgets the last record. */
    void close() {
        current = List.of();
    }

    /** What stands in a column: the cell, or what was ruled. */
    UTF8String value(String column, UTF8String cell) {
        for (Ruling ruling : current) {
            if (ruling.column().equals(column)) {
                return UTF8String.fromString(ruling.value());
            }
        }
        return cell;
    }

    /** Leaves the record out where that was ruled; notes in the row what else the rulings did. */
    void apply(InternalRow row, int overlay, Verdict verdict) {
        List<String> notes = new ArrayList<>();
        for (Ruling ruling : current) {
            if (ruling.corrects()) {
                notes.add(named(ruling) + " corrected " + ruling.column());
            } else if (inTime(ruling, row)) {
                verdict.exclude(
                        ruling.kind().word(),
                        "left out by " + named(ruling)
                                + (ruling.kind() == Ruling.Kind.EXEMPTION ? ", approved on " : ", upheld on ")
                                + ruling.decided());
            } else {
                notes.add(named(ruling) + " does not apply: it was filed on " + ruling.filed()
                        + ", not before the event");
            }
        }
        if (!notes.isEmpty()) {
            row.update(overlay, UTF8String.fromString(String.join("; ", notes)));
        }
    }

    private boolean inTime(Ruling ruling, InternalRow row) {
        return ruling.kind() == Ruling.Kind.APPEAL
                || row.isNullAt(event)
                || ruling.filed().toEpochDay() < Rules.day(row.getLong(event));
    }

    private static String named(Ruling ruling) {
        return ruling.kind().word() + " " + Plain.masked(ruling.name())
                + (ruling.evidence().isEmpty() ? "" : " (evidence " + Plain.masked(ruling.evidence()) + ")");
    }
}

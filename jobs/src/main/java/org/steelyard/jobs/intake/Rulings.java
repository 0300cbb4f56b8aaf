package org.steelyard.jobs.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.steelyard.jobs.reference.Overlay;
import org.steelyard.jobs.reference.Ruling;
import org.steelyard.jobs.source.SourceTable;

/**
 * Lays the rulings about single records over the rows of a table as they are read.
 *
 * <p>A corrected value takes the place of the cell before anything is checked. A record that is left out is still read and checked,
 * so that a row that cannot be read stays rejected. An exemption leaves a record out only if it was filed before the day of the
 * event, an exclusion only if it was decided before the day on which the caller was asked.
 */
final class Rulings {

    private final Map<UTF8String, List<Ruling>> byRecord = new HashMap<>();
    private final int event;
    private final int revisit;
    private final int due;
    private final int reason;
    private final int overlay;
    private List<Ruling> current = List.of();

    /** The rulings of a table whose rows have a schema. */
    Rulings(Overlay rulings, SourceTable table, StructType schema) {
        rulings.of(table.name()).forEach((id, list) -> byRecord.put(UTF8String.fromString(id), list));
        this.event = schema.fieldIndex(table.event());
        this.revisit = slot(schema, "revisit_time");
        this.due = slot(schema, "due_date");
        this.reason = slot(schema, "exclude_reason");
        this.overlay = schema.fieldIndex(SourceTable.OVERLAY);
    }

    private static int slot(StructType schema, String column) {
        return schema.getFieldIndex(column).isDefined() ? schema.fieldIndex(column) : -1;
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
    void apply(InternalRow row, Verdict verdict) {
        List<String> notes = new ArrayList<>();
        for (Ruling ruling : current) {
            if (ruling.corrects()) {
                notes.add(named(ruling) + " corrected " + ruling.column());
                verdict.explain("with " + ruling.column() + " as corrected by " + named(ruling));
                continue;
            }
            String tooLate = tooLate(ruling, row);
            if (tooLate.isEmpty()) {
                leaveOut(ruling, row, verdict);
            } else {
                notes.add(named(ruling) + " does not apply: it was " + tooLate);
            }
        }
        notes.forEach(note -> note(row, overlay, note));
    }

    /** Adds a sentence about a ruling to a row. */
    static void note(InternalRow row, int overlay, String sentence) {
        String before = row.isNullAt(overlay) ? "" : row.getUTF8String(overlay) + "; ";
        row.update(overlay, UTF8String.fromString(before + sentence));
    }

    private void leaveOut(Ruling ruling, InternalRow row, Verdict verdict) {
        String by = ruling.approver().isEmpty() ? "" : "by " + Plain.masked(ruling.approver()) + " ";
        String sentence = "left out by " + named(ruling) + ", "
                + (ruling.kind() == Ruling.Kind.APPEAL ? "upheld " : "approved ") + by + "on " + ruling.decided();
        if (ruling.kind() == Ruling.Kind.EXCLUSION) {
            Exclusion exclusion = Exclusion.valueOf(ruling.name());
            row.update(reason, exclusion.code());
            exclusion.leaveOut(verdict, ": " + sentence + afterDue(row, ruling.decided()));
        } else {
            verdict.exclude(ruling.kind().word(), sentence);
        }
    }

    private String afterDue(InternalRow row, LocalDate day) {
        return !row.isNullAt(due) && day.toEpochDay() > row.getInt(due) ? Exclusion.AFTER_DUE : "";
    }

    /** Why a ruling came too late to leave a record out, as the end of a sentence; empty where it was in time. */
    private String tooLate(Ruling ruling, InternalRow row) {
        return switch (ruling.kind()) {
            case EXEMPTION ->
                before(ruling.filed(), row, event) ? "" : "filed on " + ruling.filed() + ", not before the event";
            case EXCLUSION ->
                before(ruling.decided(), row, revisit)
                        ? ""
                        : "decided on " + ruling.decided() + ", not before the revisit";
            case APPEAL -> "";
        };
    }

    private static boolean before(LocalDate day, InternalRow row, int time) {
        return time < 0 || row.isNullAt(time) || day.toEpochDay() < Rules.day(row.getLong(time));
    }

    private static String named(Ruling ruling) {
        return ruling.kind().word() + " " + Plain.masked(ruling.name())
                + (ruling.evidence().isEmpty() ? "" : " (evidence " + Plain.masked(ruling.evidence()) + ")");
    }
}

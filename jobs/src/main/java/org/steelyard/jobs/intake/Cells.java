package org.steelyard.jobs.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.Kind;

/** Reads one column's cells into typed values; what was read once is remembered, for few texts make up a column. */
final class Cells {

    private static final int MOST_REMEMBERED = 20_000;
    private static final Set<String> LIMITS = Set.of("due_time", "sign_due_time", "rectify_due");
    private static final long SECOND = 1_000_000;
    /** As many as a passport has. */
    private static final int FEWEST_DIGITS = 7;

    private final Column column;
    private final int slot;
    private final Values values;
    private final int digits;
    private final TimeReader times;
    private final Instants instants;
    private final Hasher hasher;
    private final Map<UTF8String, Object> remembered = new HashMap<>();
    private final boolean limit;
    private boolean dropped;
    private boolean fresh;

    /** A reader of one column: where it stands in the row, and the code book of its source. */
    Cells(
            Column column,
            int slot,
            Map<String, String> codes,
            Habits habits,
            TimeReader times,
            Instants instants,
            Hasher hasher) {
        this.column = column;
        this.slot = slot;
        this.values = new Values(
                column, new CodeBook(codes, column.kind()), habits.fractions().contains(column.name()));
        this.digits = habits.digits().getOrDefault(column.name(), 0);
        this.times = times;
        this.limit = LIMITS.contains(column.name());
        this.instants = instants;
        this.hasher = hasher;
    }

    Column column() {
        return column;
    }

    int slot() {
        return slot;
    }

    /** Texts that a register lists are kept, whatever they look like. */
    void keep(Predicate<String> register) {
        values.keep(register);
    }

    /** Whether the cell read last held something that must not be kept. */
    boolean dropped() {
        return dropped;
    }

    /** Whether the cell read last is a text that was not met before: it may be about one person. */
    boolean fresh() {
        return fresh;
    }

    /** Drops the cell read last from the row, and forgets that it was met. */
    void drop(UTF8String cell, InternalRow row) {
        remembered.remove(cell);
        row.setNullAt(slot);
        dropped = true;
    }

    /** Whether ASCII text is worth a closer look: it holds as many digits as a passport's number, or an at sign. */
    private static boolean suspicious(UTF8String cell) {
        int digits = 0;
        for (int i = 0; i < cell.numBytes(); i++) {
            byte b = cell.getByte(i);
            if (b >= '0' && b <= '9') {
                digits++;
            } else if (b == '@') {
                return true;
            }
        }
        return digits >= FEWEST_DIGITS;
    }

    /** Whether the cell read last was a day without a time. */
    boolean dateOnly() {
        return column.kind() == Kind.TIME && times.dateOnly();
    }

    /** Whether the code book says what a blank cell means; else blank cells leave null and need not be read. */
    boolean readsBlank() {
        return values.readsBlank();
    }

    /** Reads a cell into the row; says so when it cannot be read. */
    void read(UTF8String cell, InternalRow row, Verdict verdict) {
        dropped = false;
        fresh = false;
        switch (column.kind()) {
            case TIME -> time(cell, times.read(cell), row, verdict);
            case INSTANT -> time(cell, instants.read(cell), row, verdict);
            case ID -> id(cell, row, verdict);
            case PERSONAL -> text(hasher.hash(cell), row);
            case CERTIFICATE -> text(hasher.certificate(cell, () -> dropped = true), row);
            case TEXT -> {
                if (values.asTheyAre() && simple(cell) && !suspicious(cell)) {
                    fresh = true;
                    text(cell.trim(), row);
                } else {
                    known(cell, row, verdict);
                }
            }
            default -> known(cell, row, verdict);
        }
    }

    private void text(@Nullable UTF8String value, InternalRow row) {
        if (value != null && value.numBytes() > 0) {
            row.update(slot, value);
        }
    }

    private void time(UTF8String cell, long time, InternalRow row, Verdict verdict) {
        if (time != TimeReader.UNREADABLE) {
            // A limit that ends at 24:00 ends with the day, and not on the next one.
            row.setLong(slot, limit && times.dayEnd() ? time - SECOND : time);
        } else if (!Nothing.saysOfDay(Plain.text(cell.toString()))) {
            verdict.reject(
                    "unreadable_time",
                    column.name() + ": " + Plain.quote(cell.toString())
                            + " is no date or time that can be read (expected for example 2026-03-05 14:30:00)");
        }
    }

    private void id(UTF8String cell, InternalRow row, Verdict verdict) {
        UTF8String id = plain(cell);
        if (id.numBytes() == 0 || Nothing.saysOfId(id)) {
            return;
        }
        Optional<String> damage = Ids.damage(cell, id, digits);
        if (damage.isPresent()) {
            verdict.reject("damaged_id", column.name() + ": " + Plain.quote(id.toString()) + " " + damage.get());
            return;
        }
        text(id, row);
    }

    /** The plain form of a cell, without making a String where it is plain already. */
    static UTF8String plain(UTF8String cell) {
        return simple(cell) ? cell.trim() : UTF8String.fromString(Plain.text(cell.toString()));
    }

    /** Whether a cell is plain as it stands but for blanks around it: printable ASCII. */
    private static boolean simple(UTF8String cell) {
        for (int i = 0; i < cell.numBytes(); i++) {
            if (cell.getByte(i) < ' ') {
                return false;
            }
        }
        return true;
    }

    private void known(UTF8String cell, InternalRow row, Verdict verdict) {
        Object value = remembered.get(cell);
        if (value == null) {
            // Where only a code is kept nothing can be about a person.
            fresh = !values.codesOnly();
            value = values.of(Plain.text(cell.toString()));
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(cell.copy(), value);
            }
        }
        if (value == Values.DROPPED) {
            dropped = true;
        } else if (value instanceof Fault fault) {
            verdict.reject(fault.rule(), column.name() + ": " + Plain.quote(cell.toString()) + " is " + fault.why());
        } else if (value == CodeBook.KEPT_OUT) {
            verdict.exclude(
                    "kept_out", column.name() + ": " + Plain.quote(cell.toString()) + " is kept out by the code book");
        } else if (value instanceof UTF8String text) {
            text(text, row);
        } else if (value instanceof Integer whole) {
            row.setInt(slot, whole);
        } else if (value instanceof Boolean flag) {
            row.setBoolean(slot, flag);
        } else if (value instanceof Decimal amount) {
            row.setDecimal(slot, amount, Numbers.PRECISION);
        }
    }
}

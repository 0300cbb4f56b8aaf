package org.steelyard.jobs.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.Kind;

/** Reads one column's cells into typed values; what was read once is remembered, for few texts make up a column. */
final class Cells {

    private static final int MOST_REMEMBERED = 20_000;

    private final Column column;
    private final int slot;
    private final CodeBook codes;
    private final boolean days;
    private final boolean fractions;
    private final int digits;
    private final TimeReader times;
    private final Instants instants;
    private final Hasher hasher;
    private final Map<UTF8String, Object> remembered = new HashMap<>();

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
        this.codes = new CodeBook(codes, column.kind());
        this.days = column.name().endsWith("_days");
        this.fractions = habits.fractions().contains(column.name());
        this.digits = habits.digits().getOrDefault(column.name(), 0);
        this.times = times;
        this.instants = instants;
        this.hasher = hasher;
    }

    Column column() {
        return column;
    }

    int slot() {
        return slot;
    }

    /** Whether the cell read last was a day without a time. */
    boolean dateOnly() {
        return column.kind() == Kind.TIME && times.dateOnly();
    }

    /** Whether the code book says what a blank cell means; else blank cells leave null and need not be read. */
    boolean readsBlank() {
        return codes.readsBlank();
    }

    /** Reads a cell into the row; says so when it cannot be read. */
    void read(UTF8String cell, InternalRow row, Verdict verdict) {
        switch (column.kind()) {
            case TIME -> time(cell, times.read(cell), row, verdict);
            case INSTANT -> time(cell, instants.read(cell), row, verdict);
            case ID -> id(cell, row, verdict);
            case PERSONAL -> text(hasher.hash(cell), row);
            case TEXT, DEPARTMENT, DISTRICT -> {
                if (codes.isEmpty() && simple(cell)) {
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
            row.setLong(slot, time);
        } else if (!Plain.text(cell.toString()).isEmpty()) {
            verdict.reject(
                    "unreadable_time",
                    column.name() + ": " + Plain.quote(cell.toString())
                            + " is no date or time that can be read (expected for example 2026-03-05 14:30:00)");
        }
    }

    private void id(UTF8String cell, InternalRow row, Verdict verdict) {
        UTF8String id = plain(cell);
        Optional<String> damage = id.numBytes() == 0 ? Optional.empty() : Ids.damage(id, digits);
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
            value = parse(Plain.text(cell.toString()));
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(cell.copy(), value);
            }
        }
        if (value instanceof Fault fault) {
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

    /** The value, or a Fault; an empty text stands for nothing. */
    private Object parse(String text) {
        if (text.isEmpty() && !readsBlank()) {
            return UTF8String.EMPTY_UTF8;
        }
        return switch (column.kind()) {
            case TEXT, DEPARTMENT, DISTRICT -> codes.text(text);
            case CODE -> codes.word(text);
            case GRADE -> codes.grade(text);
            case FLAG -> CodeBook.flag(text);
            case MONEY -> Numbers.money(text);
            case PERCENT -> Numbers.percent(text, fractions);
            default -> Numbers.whole(text, days);
        };
    }
}

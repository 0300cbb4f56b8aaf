package org.steelyard.jobs.intake;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.profile.Handling;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.Kind;

/** Reads one column's cells into typed values; what was read once is remembered, for few texts make up a column. */
final class Cells {

    private static final int MOST_REMEMBERED = 20_000;
    private static final Set<String> NOTHING = Set.of("无", "—", "-", "/", "null", "NULL");
    private static final Set<String> AT_ONCE = Set.of("即时", "当场", "即办");
    private static final Map<String, Boolean> FLAGS = Map.ofEntries(
            Map.entry("是", true),
            Map.entry("否", false),
            Map.entry("1", true),
            Map.entry("0", false),
            Map.entry("true", true),
            Map.entry("false", false),
            Map.entry("y", true),
            Map.entry("n", false),
            Map.entry("yes", true),
            Map.entry("no", false),
            Map.entry("有效", true),
            Map.entry("无效", false));
    private static final Pattern NUMBER = Pattern.compile("([+-]?[\\d, ]*\\d)(?:\\.0+)?\\s*(个?工作日|天|日|次|件|级|h|小时)?");
    private static final Pattern DAMAGED = Pattern.compile("'.*|\\d+(?:\\.\\d+)?[eE][+]?\\d+");

    /** What is read from a cell whose code book keeps its row out. */
    private static final Object KEPT_OUT = new Object();

    private final Column column;
    private final int slot;
    private final Map<String, String> codes;
    private final TimeReader times;
    private final Instants instants;
    private final Hasher hasher;
    private final Map<UTF8String, Object> remembered = new HashMap<>();

    /** A reader of one column: where it stands in the row, and the code book of its source. */
    Cells(Column column, int slot, Map<String, String> codes, TimeReader times, Instants instants, Hasher hasher) {
        this.column = column;
        this.slot = slot;
        this.codes = codes;
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

    /** Whether the code book says what a blank cell means; else blank cells leave null and need not be read. */
    boolean readsBlank() {
        return codes.containsKey(Handling.BLANK);
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
        if (id.numBytes() > 0
                && (id.getByte(0) == '\'' || id.getByte(0) <= '9')
                && DAMAGED.matcher(id.toString()).matches()) {
            verdict.reject(
                    "damaged_id",
                    column.name() + ": " + Plain.quote(id.toString())
                            + " was damaged by a spreadsheet (export the column as text)");
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
            verdict.reject(fault.rule, column.name() + ": " + Plain.quote(cell.toString()) + " is " + fault.why);
        } else if (value == KEPT_OUT) {
            verdict.exclude(
                    "kept_out", column.name() + ": " + Plain.quote(cell.toString()) + " is kept out by the code book");
        } else if (value instanceof UTF8String text) {
            text(text, row);
        } else if (value instanceof Integer whole) {
            row.setInt(slot, whole);
        } else if (value instanceof Boolean flag) {
            row.setBoolean(slot, flag);
        } else if (value instanceof Decimal amount) {
            row.setDecimal(slot, amount, 16);
        }
    }

    /** Why a cell cannot be read. */
    private record Fault(String rule, String why) {
        static Fault value(String why) {
            return new Fault("unreadable_value", why);
        }
    }

    /** The value, or a Fault; an empty text stands for nothing. */
    private Object parse(String text) {
        if (text.isEmpty() && !readsBlank()) {
            return UTF8String.EMPTY_UTF8;
        }
        return switch (column.kind()) {
            case TEXT, DEPARTMENT, DISTRICT -> recoded(text);
            case CODE -> code(text);
            case GRADE -> grade(text);
            case FLAG -> flag(text);
            case MONEY -> money(text);
            default -> whole(text);
        };
    }

    /** A text, or what the source's code book has in its place. */
    private Object recoded(String text) {
        return value(codes.getOrDefault(entry(text), codes.getOrDefault(Handling.ANY, text)));
    }

    private Object code(String text) {
        String word = codes.get(entry(text));
        // A grade's number says nothing without its source's code book: sources count in opposite directions.
        if (word == null && column.kind() != Kind.GRADE && codes.containsValue(text)) {
            word = text;
        }
        if (word == null) {
            word = codes.get(Handling.ANY);
        }
        return word != null
                ? value(word)
                : new Fault(
                        "unknown_code",
                        "not in the code book of this source (known: "
                                + String.join(", ", new java.util.TreeSet<>(codes.keySet())) + ")");
    }

    private static String entry(String text) {
        return text.isEmpty() ? Handling.BLANK : text;
    }

    /** What a code book's word stands for. */
    private static Object value(String word) {
        return switch (word) {
            case Handling.KEPT_OUT -> KEPT_OUT;
            case Handling.BLANK -> UTF8String.EMPTY_UTF8;
            default -> UTF8String.fromString(word);
        };
    }

    private Object grade(String text) {
        Object word = code(text);
        return word instanceof UTF8String digits && digits.numBytes() > 0
                ? (Object) Integer.valueOf(digits.toString())
                : word;
    }

    private static Object flag(String text) {
        Boolean flag = FLAGS.get(text.toLowerCase(java.util.Locale.ROOT));
        return flag == null ? Fault.value("neither yes nor no (expected 是 or 否)") : flag;
    }

    private static Object money(String text) {
        if (NOTHING.contains(text)) {
            return UTF8String.EMPTY_UTF8;
        }
        try {
            BigDecimal amount = new BigDecimal(
                            text.replace(",", "").replace("元", "").strip())
                    .setScale(2, java.math.RoundingMode.UNNECESSARY);
            return Decimal.apply(amount, 16, 2);
        } catch (ArithmeticException | NumberFormatException e) {
            return Fault.value("no amount in yuan (expected for example 120.50)");
        }
    }

    private static Object whole(String text) {
        if (NOTHING.contains(text)) {
            return UTF8String.EMPTY_UTF8;
        }
        if (AT_ONCE.contains(text)) {
            return 0;
        }
        Matcher m = NUMBER.matcher(text);
        try {
            return m.matches()
                    ? (Object) Integer.valueOf(m.group(1).replaceAll("[, ]", ""))
                    : Fault.value("no whole number");
        } catch (NumberFormatException e) {
            return Fault.value("no whole number of usual size");
        }
    }
}

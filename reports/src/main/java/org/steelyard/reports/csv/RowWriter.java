package org.steelyard.reports.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Text;

/**
 * Writes rows of cells, RFC 4180 in UTF-8 with LF.
 *
 * <p>Nearly all cells of millions are plain words and numbers, which need no look at the rules of quoting and no string of
 * their own; the others are left to those who know them.
 */
final class RowWriter implements Closeable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    /** Names come again and again: the last of each kind is kept as it is written, apart for the beginning of a row. */
    private static final int KEPT = 4096;

    private final OutputStream out;
    private final Decimals decimals = new Decimals();
    private final @Nullable String[] known = new String[2 * KEPT];
    private final byte[] @Nullable [] written = new byte[2 * KEPT][];
    private byte[] buffer = new byte[1 << 16];
    private int size;
    private boolean first = true;

    RowWriter(OutputStream out) {
        this.out = out;
    }

    /** Begins a row that is about a unit among its peers in a period, as {@link Table#ofUnits} names its columns. */
    RowWriter unit(Period period, String peerGroup, Unit unit) {
        return text(period.name())
                .text(unit.level().id())
                .text(peerGroup)
                .text(unit.department())
                .text(unit.district());
    }

    /** Writes a row; a null is an empty cell. */
    void write(@Nullable String... cells) {
        for (String cell : cells) {
            text(cell);
        }
        end();
    }

    /** Writes a cell of a row; a null is an empty one. */
    RowWriter text(@Nullable String cell) {
        boolean start = begin();
        if (cell != null) {
            int slot = (cell.hashCode() & KEPT - 1) + (start ? KEPT : 0);
            byte[] bytes = written[slot];
            if (bytes == null || !cell.equals(known[slot])) {
                bytes = plain(cell, start) ? cell.getBytes(StandardCharsets.UTF_8) : quoted(cell, start);
                written[slot] = bytes;
                known[slot] = cell;
            }
            raw(bytes);
        }
        return this;
    }

    /** Writes a number exactly; a null is an empty cell. */
    RowWriter number(@Nullable Double number) {
        return number == null ? text(null) : number(number.doubleValue());
    }

    /** Writes a number exactly: the shortest decimal that reads back as the same double, without an exponent. */
    RowWriter number(double number) {
        begin();
        room(Decimals.MOST);
        int end = decimals.put(number, buffer, size);
        if (end < 0) {
            raw(decimals.longer(number));
        } else {
            size = end;
        }
        return this;
    }

    /** Writes a whole number; a null is an empty cell. */
    RowWriter whole(@Nullable Integer number) {
        return number == null ? text(null) : whole(number.longValue());
    }

    /** Writes a whole number. */
    RowWriter whole(long number) {
        begin();
        room(Decimals.MOST);
        size = Decimals.whole(number, buffer, size);
        return this;
    }

    /** Writes a text in both languages, so that the tables do not depend on the language of the report. */
    RowWriter both(@Nullable Text text) {
        return text(text == null ? null : Cells.both(text));
    }

    /** Ends the row. */
    void end() {
        room(1);
        buffer[size++] = '\n';
        first = true;
    }

    @Override
    public void close() throws IOException {
        out.write(buffer, 0, size);
        out.close();
    }

    /** Whether the cell that begins is the first of its row. */
    private boolean begin() {
        boolean start = first;
        first = false;
        if (!start) {
            room(1);
            buffer[size++] = ',';
        }
        return start;
    }

    /** A cell as the format has it, which also writes the comma before it. */
    private static byte[] quoted(String cell, boolean start) {
        StringBuilder quoted = new StringBuilder();
        try {
            FORMAT.print(cell, quoted, start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return quoted.substring(start ? 0 : 1).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a cell is surely written as it is; the first of a row is quoted more easily than others. */
    private static boolean plain(String cell, boolean start) {
        if (cell.isEmpty()) {
            return !start;
        }
        char begin = cell.charAt(0);
        boolean digit = begin >= '0' && begin <= '9';
        boolean letter = begin >= 'a' && begin <= 'z';
        boolean later = (begin >= 'A' && begin <= 'Z') || begin == '-' || begin > '~';
        if (!digit && !letter && (start || !later)) {
            return false;
        }
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c <= ' ' || c == ',' || c == '"') {
                return false;
            }
        }
        return true;
    }

    private void raw(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    private void room(int bytes) {
        if (size + bytes > buffer.length) {
            try {
                out.write(buffer, 0, size);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            size = 0;
            if (bytes > buffer.length) {
                buffer = Arrays.copyOf(buffer, bytes);
            }
        }
    }
}

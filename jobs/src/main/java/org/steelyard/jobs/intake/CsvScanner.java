package org.steelyard.jobs.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Cuts a stretch of UTF-8 CSV (RFC 4180) into records and cells, without making a String of any of them.
 *
 * <p>The stretch begins at the start of a record. Line breaks are LF, CRLF or CR; a line with nothing on it is no record. A
 * quote opens a cell only where the cell begins. A quote that is never closed, or has text behind its
 * end, takes only its own line with it.
 */
final class CsvScanner {

    /** A quoted cell longer than this, in bytes, counts as never closed. */
    static final int LONGEST_RECORD = 1 << 20;

    private static final byte QUOTE = '"';
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = ONES << 7;
    private static final long CONTROLS = ONES * ('\r' + 1);
    private final byte[] bytes;
    private final int end;
    private final byte delimiter;
    private final long delimiters;
    private final int longest;
    private int at;
    private long line;
    private long recordLine;
    private boolean broken;
    private int count;
    private int[] from = new int[64];
    private int[] to = new int[64];
    /** Cells that held doubled quotes, unescaped. */
    private byte[][] unescaped = new byte[64][];

    CsvScanner(byte[] bytes, int start, int end, byte delimiter, long firstLine) {
        this(bytes, start, end, delimiter, firstLine, LONGEST_RECORD);
    }

    /** A scanner with a longest record of its own. */
    CsvScanner(byte[] bytes, int start, int end, byte delimiter, long firstLine, int longest) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
        this.delimiter = delimiter;
        this.delimiters = ONES * delimiter;
        this.line = firstLine;
        this.longest = longest;
    }

    /** Goes to the next record; false at the end. */
    boolean next() {
        while (at < end && (bytes[at] == '\n' || bytes[at] == '\r')) {
            lineBreak();
        }
        if (at >= end) {
            return false;
        }
        int start = at;
        recordLine = line;
        broken = false;
        if (!cells(true)) {
            at = start;
            line = recordLine;
            broken = true;
            cells(false);
        }
        return true;
    }

    /** The line on which the record begins. */
    long line() {
        return recordLine;
    }

    /** The line behind the record. */
    long nextLine() {
        return line;
    }

    /** The offset just behind the record. */
    int offset() {
        return at;
    }

    /** Whether a quote on this record's line was never closed, or has text behind its end. */
    boolean broken() {
        return broken;
    }

    /** The number of cells. */
    int cells() {
        return count;
    }

    /** A cell, not copied: it lives as long as the stretch. */
    UTF8String cell(int i) {
        byte[] own = unescaped[i];
        return own != null ? UTF8String.fromBytes(own) : UTF8String.fromBytes(bytes, from[i], to[i] - from[i]);
    }

    /** Whether a cell holds nothing. */
    boolean empty(int i) {
        return from[i] == to[i];
    }

    private boolean cells(boolean quotes) {
        count = 0;
        while (true) {
            if (count == from.length) {
                grow();
            }
            unescaped[count] = null;
            if (quotes && at < end && bytes[at] == QUOTE) {
                if (!quoted() || (at < end && !ends(bytes[at]))) {
                    return false;
                }
            } else {
                from[count] = at;
                at = cellEnd(at);
                to[count] = at;
            }
            count++;
            if (at >= end) {
                return true;
            }
            if (bytes[at] != delimiter) {
                lineBreak();
                return true;
            }
            at++;
        }
    }

    /** The offset of the first delimiter or line break from an offset on; eight bytes are looked at together. */
    private int cellEnd(int start) {
        int i = start;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long word = (long) WORDS.get(bytes, i);
            long delimited = word ^ delimiters;
            // The high bit of a byte that is a delimiter or at most CR; the lowest one that is set is always right.
            long found = (((delimited - ONES) & ~delimited) | ((word - CONTROLS) & ~word)) & HIGH_BITS;
            while (found != 0) {
                int at = i + (Long.numberOfTrailingZeros(found) >>> 3);
                if (ends(bytes[at])) {
                    return at;
                }
                found &= found - 1;
            }
        }
        while (i < end && !ends(bytes[i])) {
            i++;
        }
        return i;
    }

    private boolean ends(byte b) {
        return b == delimiter || b == '\n' || b == '\r';
    }

    /** Reads a quoted cell up to behind its closing quote; false if it is never closed. */
    private boolean quoted() {
        int start = at + 1;
        boolean doubled = false;
        int i = start;
        while (true) {
            while (i < end && i - start <= longest && bytes[i] != QUOTE) {
                if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 >= end || bytes[i + 1] != '\n'))) {
                    line++;
                }
                i++;
            }
            if (i >= end || i - start > longest) {
                return false;
            }
            if (i + 1 < end && bytes[i + 1] == QUOTE) {
                doubled = true;
                i += 2;
            } else {
                break;
            }
        }
        from[count] = start;
        to[count] = i;
        if (doubled) {
            unescaped[count] = unescape(start, i);
        }
        at = i + 1;
        return true;
    }

    private byte[] unescape(int start, int stop) {
        byte[] plain = new byte[stop - start];
        int n = 0;
        for (int i = start; i < stop; i++) {
            plain[n++] = bytes[i];
            if (bytes[i] == QUOTE) {
                i++;
            }
        }
        return Arrays.copyOf(plain, n);
    }

    private void lineBreak() {
        if (bytes[at] == '\r' && at + 1 < end && bytes[at + 1] == '\n') {
            at++;
        }
        at++;
        line++;
    }

    private void grow() {
        from = Arrays.copyOf(from, 2 * count);
        to = Arrays.copyOf(to, 2 * count);
        unescaped = Arrays.copyOf(unescaped, 2 * count);
    }
}

package org.steelyard.jobs.format;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One pass over the bytes of a file: whether they are UTF-8, and what in them no sound table holds.
 *
 * <p>It reads every byte of every plain CSV file, so it goes eight bytes at a time where these are ASCII.
 */
final class Utf8Scan {

    /** No such place. */
    static final long NOWHERE = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_MARK = 9;

    private long characters;
    private long faults;
    private long firstFault = NOWHERE;
    private long firstNul = NOWHERE;
    private long firstLost = NOWHERE;
    private long lineStart;
    private long longLine = NOWHERE;

    private Utf8Scan() {}

    /** The scan of a file. */
    static Utf8Scan of(Path file) throws IOException {
        Utf8Scan scan = new Utf8Scan();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long offset = 0;
            int kept = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer, kept, BUFFER - kept)) {
                int length = kept + n;
                // The last bytes of a full buffer may be half a character: they come again with the next.
                int used = scan.window(buffer, length, offset, length == BUFFER);
                kept = length - used;
                System.arraycopy(buffer, used, buffer, 0, kept);
                offset += used;
            }
            scan.window(buffer, kept, offset, false);
            scan.line(offset + kept);
        }
        return scan;
    }

    /** Whether the file is UTF-8. */
    boolean valid() {
        return faults == 0;
    }

    /** Whether the file is UTF-8 but for a few damaged places. */
    boolean nearlyValid() {
        return faults > 0 && characters > 4 * faults;
    }

    /** The first byte that is not UTF-8, or NOWHERE. */
    long firstFault() {
        return firstFault;
    }

    /** The first byte of zero, or NOWHERE. */
    long firstNul() {
        return firstNul;
    }

    /** The first character that stands for one that was lost, or NOWHERE. */
    long firstLost() {
        return firstLost;
    }

    /** The start of the first line that is longer than a record may be, or NOWHERE. */
    long longLine() {
        return longLine;
    }

    private int window(byte[] bytes, int length, long offset, boolean more) {
        breaks(bytes, length, offset);
        int i = 0;
        int safe = more ? length - LONGEST_MARK : length;
        while (i < safe) {
            while (i + Long.BYTES <= length && ascii((long) LONGS.get(bytes, i))) {
                i += Long.BYTES;
            }
            if (i < safe) {
                i += character(bytes, i, length, offset);
            }
        }
        return i;
    }

    /** Whether eight bytes are all between 1 and 127. */
    private static boolean ascii(long eight) {
        return ((eight | (eight - ONES)) & HIGHS) == 0;
    }

    /** Looks at the character that begins here; answers its length. */
    private int character(byte[] bytes, int i, int length, long offset) {
        int b = bytes[i] & 0xFF;
        if (b < 0x80) {
            if (b == 0 && firstNul == NOWHERE) {
                firstNul = offset + i;
            }
            return 1;
        }
        int size = Utf8.size(bytes, i, length);
        if (size == 0) {
            faults++;
            firstFault = firstFault == NOWHERE ? offset + i : firstFault;
            return 1;
        }
        characters++;
        if (firstLost == NOWHERE && Utf8.lost(bytes, i, length)) {
            firstLost = offset + i;
        }
        return size;
    }

    /** Only the first and the last line break of a window matter: lines between them are shorter than it. */
    private void breaks(byte[] bytes, int length, long offset) {
        int first = 0;
        while (first < length && !isBreak(bytes[first])) {
            first++;
        }
        if (first < length) {
            line(offset + first);
            int last = length - 1;
            while (!isBreak(bytes[last])) {
                last--;
            }
            lineStart = offset + last + 1;
        }
    }

    private void line(long end) {
        if (longLine == NOWHERE && end - lineStart > Bounds.CELL) {
            longLine = lineStart;
        }
    }

    private static boolean isBreak(byte b) {
        return b == '\n' || b == '\r';
    }
}

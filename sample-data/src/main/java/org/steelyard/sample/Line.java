package org.steelyard.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One row on its way to a file, as UTF-8 bytes; used again for every row. */
final class Line {

    private static final int FIRST_DAY =
            Math.toIntExact(LocalDate.of(2022, 1, 1).toEpochDay());
    private static final byte[][] DAYS = new byte[6 * 366][];
    private static final byte[][] MINUTES = new byte[Clock.DAY][];

    static {
        for (int i = 0; i < DAYS.length; i++) {
            DAYS[i] = ascii(LocalDate.ofEpochDay((long) FIRST_DAY + i) + " ");
        }
        for (int i = 0; i < MINUTES.length; i++) {
            MINUTES[i] = ascii(new String(
                    new char[] {digit(i / 600), digit(i / 60 % 10), ':', digit(i % 60 / 10), digit(i % 10)}));
        }
    }

    private final byte[] bytes = new byte[4096];
    private final int[] ends = new int[64];
    private int length;
    private int count;

    private static char digit(int value) {
        return (char) ('0' + value);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Forgets the row before. */
    Line start() {
        length = 0;
        count = 0;
        return this;
    }

    /** Ends the field that was appended to. */
    Line end() {
        ends[count++] = length;
        bytes[length++] = ',';
        return this;
    }

    Line text(Label label) {
        return append(label).end();
    }

    Line number(long value) {
        return append(value, 1).end();
    }

    Line empty() {
        return end();
    }

    /** A time as 2026-03-05 09:05; empty for {@link Clock#NEVER}. */
    Line time(long minute) {
        if (minute != Clock.NEVER) {
            append(DAYS[Clock.day(minute) - FIRST_DAY]);
            append(MINUTES[Clock.minuteOfDay(minute)]);
        }
        return end();
    }

    Line append(Label label) {
        return append(label.bytes());
    }

    /** Appends a number with at least so many digits. */
    Line append(long value, int digits) {
        int size = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            size++;
        }
        size = Math.max(size, digits);
        long rest = value;
        for (int i = size - 1; i >= 0; i--) {
            bytes[length + i] = (byte) digit((int) (rest % 10));
            rest /= 10;
        }
        length += size;
        return this;
    }

    private Line append(byte[] some) {
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
        return this;
    }

    /** The last so many bytes of the field being written: all ASCII, for a check digit. */
    byte[] tail(int size) {
        return Arrays.copyOfRange(bytes, length - size, length);
    }

    /** The fields as text. */
    List<String> fields() {
        List<String> fields = new ArrayList<>(count);
        int from = 0;
        for (int i = 0; i < count; i++) {
            fields.add(new String(bytes, from, ends[i] - from, StandardCharsets.UTF_8));
            from = ends[i] + 1;
        }
        return fields;
    }

    /** Writes the row as it stands; fields that need quotes are not for this road. */
    void writeTo(OutputStream out) throws IOException {
        bytes[length - 1] = '\n';
        out.write(bytes, 0, length);
    }
}

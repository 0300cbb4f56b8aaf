package org.steelyard.indicators.assess;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** The rows of a table without quotes in UTF-8, read as a stream. */
final class PlainRows {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private byte[] buffer = new byte[1 << 18];
    private int begin;
    private int filled;
    private boolean ended;

    PlainRows(InputStream in) {
        this.in = in;
    }

    /** Lays the cells of each row into a line, and then hands over the number of its line in the file. */
    void read(Line cells, LongConsumer row) throws IOException {
        while (filled < MARK.length && !ended) {
            refill();
        }
        begin = filled >= MARK.length && Arrays.equals(buffer, 0, MARK.length, MARK, 0, MARK.length) ? MARK.length : 0;
        long line = 1;
        while (begin < filled || !ended) {
            int end = cut(cells);
            if (end + 1 >= filled && !ended) {
                // Perhaps there is more of the row, or of its end.
                refill();
            } else {
                row.accept(line);
                boolean both = end + 1 < filled && buffer[end] == '\r' && buffer[end + 1] == '\n';
                line += end < filled && (both || buffer[end] == '\n') ? 1 : 0;
                begin = Math.min(filled, end + (both ? 2 : 1));
            }
        }
    }

    /** Lays out the cells of the row that begins, and tells where it ends. */
    private int cut(Line cells) {
        cells.begin(buffer);
        int from = begin;
        int at = begin;
        while (at < filled && buffer[at] != '\n' && buffer[at] != '\r') {
            if (buffer[at] == ',') {
                cells.add(from, at);
                from = at + 1;
            }
            at++;
        }
        cells.add(from, at);
        return at;
    }

    private void refill() throws IOException {
        System.arraycopy(buffer, begin, buffer, 0, filled - begin);
        filled -= begin;
        begin = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        ended = read < 0;
        filled += Math.max(0, read);
    }
}

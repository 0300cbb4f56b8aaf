package org.steelyard.indicators.assess;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** The rows of a table without quotes, read as a stream. */
final class PlainRows {

    private static final char MARK = '\uFEFF';

    private final Reader reader;
    private char[] buffer = new char[1 << 16];
    private int begin;
    private int filled;
    private boolean ended;

    PlainRows(Reader reader) {
        this.reader = reader;
    }

    /** Lays the cells of each row into a line, and then hands over the number of its line in the file. */
    void read(Line cells, LongConsumer row) throws IOException {
        refill();
        begin = filled > 0 && buffer[0] == MARK ? 1 : 0;
        long line = 1;
        int end = end();
        while (begin < filled || end < filled) {
            cells.begin(buffer);
            int from = begin;
            for (int i = begin; i < end; i++) {
                if (buffer[i] == ',') {
                    cells.add(from, i);
                    from = i + 1;
                }
            }
            cells.add(from, end);
            row.accept(line);
            boolean both = end + 1 < filled && buffer[end] == '\r' && buffer[end + 1] == '\n';
            line += end < filled && (both || buffer[end] == '\n') ? 1 : 0;
            begin = Math.min(filled, end + (both ? 2 : 1));
            end = end();
        }
    }

    /** Where the row ends, before the end of its line, which is then wholly in the buffer. */
    private int end() throws IOException {
        int end = begin;
        while (true) {
            while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            if (ended || end + 1 < filled) {
                return end;
            }
            int length = end - begin;
            refill();
            end = begin + length;
        }
    }

    private void refill() throws IOException {
        System.arraycopy(buffer, begin, buffer, 0, filled - begin);
        filled -= begin;
        begin = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int read = reader.read(buffer, filled, buffer.length - filled);
        ended = read < 0;
        filled += Math.max(0, read);
    }
}

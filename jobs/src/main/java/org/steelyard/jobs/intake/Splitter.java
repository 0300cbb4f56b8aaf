package org.steelyard.jobs.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.steelyard.indicators.problem.UserException;

/** Cuts a UTF-8 CSV file into splits between records, and counts the records on the way. */
final class Splitter {

    private final int window;
    private final int longest;
    private final Consumer<CsvScanner> each;
    private long records;

    /** A splitter whose splits are at most {@code window} bytes long; {@code each} sees the scanner at each record. */
    Splitter(int window, Consumer<CsvScanner> each) {
        this(window, CsvScanner.LONGEST_RECORD, each);
    }

    /** A splitter with a longest record of its own, of which a window must hold two. */
    Splitter(int window, int longest, Consumer<CsvScanner> each) {
        this.window = window;
        this.longest = longest;
        this.each = each;
    }

    /** The records counted so far. */
    long records() {
        return records;
    }

    /** The splits of a file from an offset on; the layout depends on the bytes alone, never on the machine. */
    List<Split> split(Path path, String name, int file, byte delimiter, long start, long firstLine) throws IOException {
        List<Split> splits = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(path)) {
            long size = channel.size();
            long at = start;
            long line = firstLine;
            while (at < size) {
                int length = (int) Math.min(window, size - at);
                byte[] bytes = read(channel, at, length);
                boolean last = at + length == size;
                CsvScanner scanner = new CsvScanner(bytes, 0, length, delimiter, line, longest);
                // A record that begins near the end of the window may go on behind it: the next split begins with it.
                int safe = last ? length : length - 2 * longest;
                int end = 0;
                long nextLine = line;
                boolean more = true;
                while (more && end < safe) {
                    more = scanner.next();
                    if (more) {
                        records++;
                        each.accept(scanner);
                    }
                    end = scanner.offset();
                    nextLine = scanner.nextLine();
                }
                if (!more && bytes[length - 1] == '\r') {
                    // The line feed that belongs to it may stand behind the window.
                    end--;
                    nextLine--;
                }
                if (!last && more && (end == 0 || end > length - longest)) {
                    throw UserException.of(
                            UserException.Kind.INPUT,
                            name,
                            "line " + scanner.line() + " is longer than " + longest
                                    + " bytes: this is no table of records (deliver it as CSV)");
                }
                splits.add(new Split(file, at, last ? size : at + end, line));
                at = last ? size : at + end;
                line = nextLine;
            }
        }
        return splits;
    }

    /** A stretch of a file. */
    static byte[] read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new IOException("The file became shorter while it was read");
            }
        }
        return buffer.array();
    }
}

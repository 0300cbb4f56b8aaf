package org.steelyard.jobs.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Refuses text in which something was lost or which is no text at all. */
final class TextCheck {

    private static final int SAMPLE = 1 << 18;

    private TextCheck() {}

    /** Refuses a UTF-8 file with bytes of zero, lost characters, or letters that were once misread. */
    static void characters(Path file, Utf8Scan scan) throws IOException {
        refuse(file, scan.firstNul(), "holds a byte of zero, which no text has: deliver the table as CSV or .xlsx");
        refuse(
                file,
                scan.firstLost(),
                "holds the mark of a lost character (\uFFFD or 锟斤拷): an earlier conversion destroyed what stood here;"
                        + " export the table again as UTF-8");
        byte[] sample;
        try (InputStream in = Files.newInputStream(file)) {
            sample = in.readNBytes(SAMPLE);
        }
        Optional<String> misread = Mojibake.in(new String(sample, StandardCharsets.UTF_8));
        if (misread.isPresent()) {
            throw new Refusal("is " + misread.get()
                    + " and saved so: its words cannot be trusted; export the table again" + " as UTF-8");
        }
    }

    /** Refuses a file with a line longer than any record. */
    static void lines(Path file, Utf8Scan scan) throws IOException {
        refuse(
                file,
                scan.longLine(),
                "is longer than " + Bounds.CELL + " bytes: this is no table of records (deliver it as CSV)");
    }

    /** Refuses UTF-8 that is damaged in a few places: as GB18030 it would be read as other words. */
    static void damage(Path file, Utf8Scan scan) throws IOException {
        if (scan.nearlyValid()) {
            refuse(
                    file,
                    scan.firstFault(),
                    "holds a character that was cut in two; the rest of the file is UTF-8: export the table again");
        }
    }

    private static void refuse(Path file, long place, String sentence) throws IOException {
        if (place != Utf8Scan.NOWHERE) {
            throw new Refusal(line(file, place), sentence);
        }
    }

    /** The line of a byte. */
    private static long line(Path file, long place) throws IOException {
        long line = 1;
        byte before = 0;
        try (InputStream in = new java.io.BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (long i = 0; i < place; i++) {
                byte b = (byte) in.read();
                line += b == '\r' || (b == '\n' && before != '\r') ? 1 : 0;
                before = b;
            }
        }
        return line;
    }
}

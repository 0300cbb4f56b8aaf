package org.steelyard.jobs.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells GB18030 text from other bytes that would pass for it, such as a French name in Latin letters. */
final class GbCheck {

    private GbCheck() {}

    /**
     * Whether a file is text in GB18030: the bytes stand in pairs or fours as the standard says, and where they do, both
     * bytes of a pair are high more often than not, as in all words of everyday use.
     */
    static boolean isText(Path file) throws IOException {
        long high = 0;
        long low = 0;
        try (InputStream in = new java.io.BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b < 0x80) {
                    continue;
                }
                int second = in.read();
                if (b == 0x80 || b == 0xFF || second < 0x30 || second == 0x7F || second == 0xFF) {
                    return false;
                }
                if (second <= 0x39) {
                    int third = in.read();
                    int fourth = in.read();
                    if (third < 0x81 || third > 0xFE || fourth < 0x30 || fourth > 0x39) {
                        return false;
                    }
                } else if (second < 0x40) {
                    return false;
                } else if (second >= 0x80) {
                    high++;
                } else {
                    low++;
                }
            }
        }
        return high >= low;
    }
}

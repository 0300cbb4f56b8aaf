package org.steelyard.jobs.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells Big5, in which systems of Taiwan and Hong Kong write traditional Chinese, from GB18030: almost every text in the one is
 * also one in the other, of other words.
 *
 * <p>Big5 has no pair that begins below A1 or ends from 7F to A0; the common characters begin with A4 to C6, and two in five
 * pairs end below 7F. In GB18030 everyday words end from A1 on, and half of them begin above C6.
 */
final class Big5Check {

    private static final int FEWEST = 8;
    private static final int NINE_TENTHS = 9;
    private static final int TENTHS = 10;

    private Big5Check() {}

    /** Whether a file is text in Big5. */
    static boolean isText(Path file) throws IOException {
        long letters = 0;
        long common = 0;
        long low = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b < 0x80) {
                    continue;
                }
                int second = in.read();
                if (b < 0xA1 || b == 0xFF || second < 0x40 || (second > 0x7E && second < 0xA1) || second == 0xFF) {
                    return false;
                }
                if (b >= 0xA4) {
                    letters++;
                    common += b <= 0xC6 ? 1 : 0;
                    low += second <= 0x7E ? 1 : 0;
                }
            }
        }
        return letters >= FEWEST && TENTHS * common >= NINE_TENTHS * letters && TENTHS * low >= letters;
    }
}

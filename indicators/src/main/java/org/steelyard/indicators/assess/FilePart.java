package org.steelyard.indicators.assess;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A stretch of a file.
 *
 * @param file the file
 * @param from its first byte
 * @param to the byte behind its last one
 */
record FilePart(Path file, long from, long to) {

    private static final int AT_ONCE = 1 << 16;

    /**
     * What its bytes tell before they are read.
     *
     * @param lines how many lines end in it
     * @param quoted whether there is any quote
     */
    record Look(long lines, boolean quoted) {}

    /** The whole of a file. */
    static FilePart whole(Path file) {
        return new FilePart(file, 0, Long.MAX_VALUE);
    }

    /** Counts its lines; what is not UTF-8 is refused as such. */
    Look look() throws IOException {
        long lines = 0;
        int quotes = 0;
        int above = 0;
        try (InputStream in = open()) {
            byte[] buffer = new byte[AT_ONCE];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    byte b = buffer[i];
                    lines += b == '\n' ? 1 : 0;
                    quotes |= b == '"' ? 1 : 0;
                    above |= b;
                }
            }
        }
        if (above < 0) {
            // A decoder of its own refuses other bytes; the usual one would put question marks in their place.
            try (Reader text = new InputStreamReader(open(), StandardCharsets.UTF_8.newDecoder())) {
                text.transferTo(Writer.nullWriter());
            }
        }
        return new Look(lines, quotes != 0);
    }

    /** Its bytes. */
    InputStream open() throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file).position(from);
        InputStream bytes = Channels.newInputStream(channel);
        return new InputStream() {
            private long left = to - from;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int at, int most) throws IOException {
                int read = left == 0 ? -1 : bytes.read(into, at, (int) Math.min(most, left));
                left -= Math.max(0, read);
                return read;
            }

            @Override
            public void close() throws IOException {
                bytes.close();
            }
        };
    }
}

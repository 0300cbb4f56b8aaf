package org.steelyard.jobs.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much a packed file has grown so far, with an end to it. */
final class Inflation {

    private final long most;
    private long total;

    /** The growth of a file of so many packed bytes. */
    Inflation(long packed) {
        this(packed, Bounds.FREE, Bounds.RATIO, Bounds.UNPACKED);
    }

    /** A growth with bounds of its own. */
    Inflation(long packed, long free, long ratio, long most) {
        this.most = Math.min(most, Math.max(free, packed * ratio));
    }

    /** Writes what is unpacked into a file, as long as it may grow. */
    void copy(InputStream in, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                if (total > most) {
                    throw new Refusal("unpacks to more than " + most + " bytes, as archives do that are made to fill"
                            + " disks: refused (deliver it unpacked)");
                }
                out.write(buffer, 0, n);
            }
        }
    }
}

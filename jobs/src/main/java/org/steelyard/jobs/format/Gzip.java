package org.steelyard.jobs.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks gzip. */
final class Gzip {

    private static final int BUFFER = 1 << 16;

    private Gzip() {}

    static boolean fits(Head head) {
        return head.starts(0x1F, 0x8B);
    }

    static void unpack(Path packed, Path plain) throws IOException {
        Inflation inflation = new Inflation(Files.size(packed));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed), BUFFER)) {
            inflation.copy(in, plain);
        } catch (EOFException | ZipException e) {
            throw new Refusal("the gzip file is cut off or damaged (deliver it again)");
        }
    }
}

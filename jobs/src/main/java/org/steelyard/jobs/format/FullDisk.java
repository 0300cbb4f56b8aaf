package org.steelyard.jobs.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tells a disk that is full from everything else that may be wrong with a file: it is no fault of the file. */
public final class FullDisk {

    /** What systems say of a full disk, a used-up quota and a limit on the size of files. */
    private static final List<String> WORDS =
            List.of("No space left on device", "Disk quota exceeded", "File too large", "not enough space on the disk");

    private static final int DEEPEST = 20;

    private FullDisk() {}

    /** The exception in a chain of causes that says that the disk is full. */
    public static Optional<IOException> in(Throwable fault) {
        Throwable cause = fault;
        for (int i = 0; cause != null && i < DEEPEST; i++) {
            String message = String.valueOf(cause.getMessage());
            for (String words : WORDS) {
                if (message.contains(words)) {
                    return Optional.of(new IOException(words, fault));
                }
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}

package org.steelyard.jobs.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;

/**
 * How the files of an input folder looked when they were opened: a file that changes while it is read would be frozen half
 * old and half new, under the SHA-256 of neither.
 */
public final class Stamps {

    /** A file's size and the time of its last change. */
    private record Stamp(String name, long bytes, FileTime changed) {}

    private final Map<Path, Stamp> stamps = new TreeMap<>();

    /** Notes a file under its name for people. */
    void add(Path file, String name) throws IOException {
        stamps.put(file, of(file, name));
    }

    private static Stamp of(Path file, String name) throws IOException {
        return new Stamp(name, Files.size(file), Files.getLastModifiedTime(file));
    }

    /** Stops where a file is no longer what it was. */
    public void check() {
        Problems problems = new Problems();
        stamps.forEach((file, stamp) -> {
            if (!stamp.equals(now(file, stamp.name()))) {
                problems.add(
                        stamp.name(),
                        0,
                        "changed while it was read: wait until nobody writes to the folder, and run again");
            }
        });
        problems.throwIfAny(UserException.Kind.INPUT);
    }

    private static @Nullable Stamp now(Path file, String name) {
        try {
            return of(file, name);
        } catch (IOException e) {
            return null;
        }
    }
}

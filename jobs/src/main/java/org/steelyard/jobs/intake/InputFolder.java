package org.steelyard.jobs.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.steelyard.jobs.format.Leavings;

/** The files of an input folder, and what they are called for people. */
final class InputFolder {

    private final Path folder;
    private final Map<String, String> shown = new TreeMap<>();

    InputFolder(Path folder) {
        this.folder = folder;
    }

    /** The name of a file for people: a file may be named after a person. Two files never share one. */
    String shown(String name) {
        String known = shown.get(name);
        if (known == null) {
            // A line break in a name would begin a line of its own in every message.
            String masked = Plain.masked(name).replaceAll("\\p{Cntrl}", " ");
            known = masked;
            for (int i = 2; shown.containsValue(known); i++) {
                known = masked + "~" + i;
            }
            shown.put(name, known);
        }
        return known;
    }

    /** Whether a file is the one at a path. */
    boolean is(String name, String path) {
        return folder.resolve(name).normalize().equals(Path.of(path).normalize());
    }

    /**
     * The names of all files in it, but for hidden ones and what programs leave there, in order; links lead to what is
     * delivered elsewhere.
     */
    List<String> names() throws IOException {
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return walk.filter(Files::isRegularFile)
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .filter(n -> !Leavings.is(n))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            throw cause instanceof FileSystemLoopException
                    ? new IOException(
                            cause.getMessage() + " leads back to a folder above it (take the link away)", cause)
                    : cause;
        }
    }
}

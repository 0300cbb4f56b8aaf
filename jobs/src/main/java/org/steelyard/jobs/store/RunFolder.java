package org.steelyard.jobs.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.steelyard.indicators.problem.UserException;

/**
 * The folder of one run, all or nothing: it is built under a name that begins with a dot, and gets its own name only when it
 * is whole. A run that was killed leaves nothing that looks finished, and the next one clears it away.
 */
public final class RunFolder implements AutoCloseable {

    private static final Pattern UNFINISHED = Pattern.compile("\\.unfinished-(.*)-(\\d+)(\\.old)?");

    /** How often a run tries to take its place. */
    private static final int MOST_TRIES = 10;

    private final Path whole;
    private final Path work;

    private RunFolder(Path whole, Path work) {
        this.whole = whole;
        this.work = work;
    }

    /** Begins a run under {@code output/period/run id}. */
    public static RunFolder begin(Path output, String period, String runId) {
        Path parent = output.resolve(period.replace("..", "_to_"));
        try {
            Files.createDirectories(parent);
            clear(parent);
            Path work = parent.resolve(
                    ".unfinished-" + runId + "-" + ProcessHandle.current().pid());
            delete(work);
            Files.createDirectories(work);
            return new RunFolder(parent.resolve(runId), work);
        } catch (IOException e) {
            throw cannotWrite(parent, e);
        }
    }

    /** A sentence for an output that cannot be written. */
    public static UserException cannotWrite(Path path, IOException e) {
        return UserException.of(
                UserException.Kind.ARGUMENTS,
                path.toString(),
                "cannot be written (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                        + "): give another --output, or free space and rights there");
    }

    /** The same where the failure came out of a walk that may not name it. */
    public static UserException cannotWrite(Path path, UncheckedIOException e) {
        return cannotWrite(path, new IOException(e.getMessage(), e));
    }

    /** Removes what processes that no longer live left behind. */
    private static void clear(Path parent) throws IOException {
        try (Stream<Path> list = Files.list(parent)) {
            for (Path path : list.toList()) {
                Matcher m = UNFINISHED.matcher(path.getFileName().toString());
                if (m.matches() && !lives(Long.parseLong(m.group(2)), path)) {
                    Path whole = parent.resolve(m.group(1));
                    if (m.group(3) != null && !Files.exists(whole)) {
                        // Killed while it replaced an earlier run: the earlier one is still whole.
                        Files.move(path, whole, StandardCopyOption.ATOMIC_MOVE);
                    } else {
                        delete(path);
                    }
                }
            }
        }
    }

    /** Whether the process that made a folder still runs; one that began after the folder only has the same number. */
    private static boolean lives(long process, Path folder) throws IOException {
        Instant made = Files.getLastModifiedTime(folder).toInstant();
        return ProcessHandle.of(process)
                .map(p -> p.info().startInstant().orElse(made))
                .filter(begun -> !begun.isAfter(made))
                .isPresent();
    }

    /** Makes a folder for what is only needed while a process runs; a killed process's is cleared by the next. */
    public static Path scratch(Path parent) throws IOException {
        Files.createDirectories(parent);
        clear(parent);
        return Files.createDirectory(parent.resolve(".unfinished-scratch" + System.nanoTime() + "-"
                        + ProcessHandle.current().pid()))
                .toAbsolutePath();
    }

    /** Where the run writes until it is whole. */
    public Path work() {
        return work;
    }

    /** Where the run lies when it is whole. */
    public Path whole() {
        return whole;
    }

    /**
     * Makes the run whole, in place of an earlier one of the same id. Another process may be about to do the same: whoever
     * comes second takes the place of the first, and both are the same bytes.
     */
    public void finish() {
        try {
            Path old = work.resolveSibling(work.getFileName() + ".old");
            for (int tries = MOST_TRIES; !moved(old); tries--) {
                if (tries == 0) {
                    throw new IOException("other runs take its place again and again");
                }
                delete(old);
            }
            delete(old);
        } catch (IOException e) {
            throw cannotWrite(whole, e);
        }
    }

    /** Whether the run got its name; not if another took it, or took it away, just now. */
    private boolean moved(Path old) throws IOException {
        try {
            if (Files.exists(whole)) {
                Files.move(whole, old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(work, whole, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileSystemException e) {
            if (Files.exists(work) && (e instanceof NoSuchFileException || Files.exists(whole))) {
                return false;
            }
            throw e;
        }
    }

    /** Removes what is left of a run that did not become whole. */
    @Override
    public void close() {
        try {
            delete(work);
            Path parent = work.getParent();
            if (parent != null && isEmpty(parent)) {
                Files.delete(parent);
            }
        } catch (IOException e) {
            throw cannotWrite(work, e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.findAny().isEmpty();
        }
    }

    /** Removes a folder and all in it, if it is there. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}

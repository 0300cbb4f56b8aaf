package org.steelyard.jobs.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.jobs.format.FullDisk;
import org.steelyard.jobs.profile.Profile;

/**
 * Everything that an input folder delivers, opened and cut into splits; nothing is parsed yet.
 *
 * @param tables the source tables that the profile feeds, by table name
 * @param files every file that is read, by name
 * @param unread files that no source of the profile asks for, by name
 * @param notes what people should know about the files, though they can be read
 * @param stamps how the files looked when they were opened
 */
public record Inputs(
        Map<String, TableInput> tables, List<RawFile> files, List<String> unread, List<Problem> notes, Stamps stamps) {

    private static final int LONGEST_MINUTES = 10;

    /** Opens an input folder; throws every problem of every file at once. */
    public static Inputs open(Profile profile, Path folder, Path staging) {
        Problems problems = new Problems();
        if (!Files.isDirectory(folder)) {
            throw UserException.of(
                    UserException.Kind.INPUT,
                    folder.toString(),
                    "is no folder: give the folder that holds the exports");
        }
        int threads = Runtime.getRuntime().availableProcessors();
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        try {
            Inputs inputs = new Opening(profile, folder, staging, problems, pool).open();
            problems.throwIfAny(UserException.Kind.INPUT);
            return inputs;
        } catch (IOException e) {
            if (FullDisk.in(e).isPresent()) {
                throw new UncheckedIOException(e);
            }
            throw UserException.of(UserException.Kind.INPUT, folder.toString(), "cannot be read: " + e.getMessage());
        } finally {
            end(pool);
        }
    }

    /**
     * Begins nothing more and waits for what has begun, so that nobody writes into a folder that is being cleared away. Nothing
     * is interrupted: a library that was just being loaded would tell of it with a stack trace.
     */
    private static void end(ThreadPoolExecutor pool) {
        pool.getQueue().clear();
        pool.shutdown();
        try {
            if (!pool.awaitTermination(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The hash of a text under a key for personal data. */
    public static String keyed(String key, String text) {
        return String.valueOf(new Hasher(key).hash(org.apache.spark.unsafe.types.UTF8String.fromString(text)));
    }

    /** The SHA-256 of a file in hexadecimal. */
    public static String sha256(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }
}

package org.steelyard.jobs.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.UserException;
import picocli.CommandLine.Option;

/** {@code --key-file}: the key by which personal data are hashed, which comes from a file or the environment and is never written. */
final class KeyOption {

    private static final String KEY_FILE = "STEELYARD_KEY_FILE";
    private static final String KEY = "STEELYARD_KEY";
    private static final int SHORTEST = 16;

    /** Some editors write it before the text, where nobody sees it. */
    private static final String BYTE_ORDER_MARK = "^\\uFEFF";

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "A file with the key for hashing personal data (default: the file that " + KEY_FILE
                    + " names, else the key in " + KEY + "). Without a key personal data are dropped.")
    private @Nullable Path file;

    /** The key; empty where there is none. */
    String key() {
        return key(file, System.getenv());
    }

    /** The key: of the file that is given, else of the file that the environment names, else of the environment itself. */
    static String key(@Nullable Path given, Map<String, String> environment) {
        String named = environment.getOrDefault(KEY_FILE, "");
        Path file = given != null ? given : named.isBlank() ? null : Path.of(named);
        if (file == null) {
            String key = environment.getOrDefault(KEY, "").strip();
            return key.isEmpty() ? "" : longEnough(key, KEY);
        }
        try {
            return longEnough(
                    Files.readString(file).replaceFirst(BYTE_ORDER_MARK, "").strip(), file.toString());
        } catch (IOException e) {
            throw UserException.of(UserException.Kind.ARGUMENTS, file.toString(), "the key file cannot be read");
        }
    }

    private static String longEnough(String key, String from) {
        if (key.length() < SHORTEST) {
            throw UserException.of(
                    UserException.Kind.ARGUMENTS, from, "expected a key of at least " + SHORTEST + " characters");
        }
        return key;
    }
}

package org.steelyard.jobs.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --profile}: how a folder of exports is to be read. */
final class ProfileOption {

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "The source profile (default: profile.yaml in the input folder).")
    private @Nullable Path profile;

    /** The profile that was named, or the one that lies in the folder of exports. */
    Path of(Path input) {
        return profile == null ? input.resolve("profile.yaml") : profile;
    }
}

package org.steelyard.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.assess.MembersReader;
import org.steelyard.indicators.explain.RunReader;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.jobs.reference.DefenceReader;
import org.steelyard.jobs.store.RunFolder;

/** What a run keeps beside its results, so that it can be explained from its folder alone. */
public final class Kept {

    private Kept() {}

    /** Copies the rules into a run's folder, in place of those that lay there. */
    public static void rules(Rulebook rulebook, Path run) throws IOException {
        Path from = Path.of(rulebook.folder());
        Path to = run.resolve(RunReader.RULEBOOK);
        if (Files.exists(to) && Files.isSameFile(from, to)) {
            return;
        }
        RunFolder.delete(to);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            copy(file, to.resolve(from.relativize(file).toString()));
        }
    }

    /** Copies the values that were given, the members beside them, and the targets and appeals, if any. */
    public static void values(Path values, @Nullable Path targets, @Nullable Path appeals, Path run)
            throws IOException {
        Path folder = run.resolve(RunReader.VALUES);
        if (Files.exists(folder)
                && Files.isSameFile(folder, values.toAbsolutePath().getParent())) {
            return;
        }
        RunFolder.delete(folder);
        copy(values, folder.resolve(RunReader.VALUES_FILE));
        Path members = values.resolveSibling(MembersReader.FILE);
        if (Files.exists(members)) {
            copy(members, folder.resolve(MembersReader.FILE));
        }
        if (targets != null) {
            copy(targets, folder.resolve(DefenceReader.TARGETS));
        }
        if (appeals != null) {
            copy(appeals, folder.resolve(DefenceReader.APPEALS));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}

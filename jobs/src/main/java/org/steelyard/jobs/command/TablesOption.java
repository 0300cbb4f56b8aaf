package org.steelyard.jobs.command;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.store.RunFolder;
import org.steelyard.reports.csv.TableWriter;
import picocli.CommandLine.Option;

/** {@code --output} of a command that shows its figures on the screen and writes them only if asked. */
final class TablesOption {

    @Option(names = "--output", paramLabel = "DIR", description = "Where the same is put as open tables (CSV).")
    private @Nullable Path folder;

    /** Writes tables into the folder that was named, if one was. */
    void write(BiConsumer<TableWriter, Path> tables) {
        if (folder == null) {
            return;
        }
        try {
            tables.accept(new TableWriter(), folder);
        } catch (UncheckedIOException e) {
            throw RunFolder.cannotWrite(folder, e);
        }
    }
}

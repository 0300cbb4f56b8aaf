package org.steelyard.jobs.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The file of one task, begun with its first row; it has its name only when it is whole. */
final class PartFile implements AutoCloseable {

    private final Path whole;
    private final Path begun;
    private final StructType schema;
    private final List<String> names;
    private final Set<String> unlike;
    private @Nullable ColumnFile to;

    /** A file of some columns of rows of a schema; unlike: those whose values seldom come twice. */
    PartFile(Path whole, StructType schema, List<String> names, Set<String> unlike) {
        this.whole = whole;
        this.begun = Path.of(whole + "." + TaskContext.get().taskAttemptId());
        this.schema = schema;
        this.names = names;
        this.unlike = unlike;
    }

    /** Writes a row. */
    void add(InternalRow row) throws IOException {
        if (to == null) {
            to = new ColumnFile(begun, schema, names, unlike);
        }
        to.add(row);
    }

    /** Ends the file, if there was any row, and gives it its name. */
    void finish() throws IOException {
        if (to != null) {
            to.finish();
            Files.move(begun, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        if (to != null) {
            to.close();
        }
        Files.deleteIfExists(begun);
    }
}

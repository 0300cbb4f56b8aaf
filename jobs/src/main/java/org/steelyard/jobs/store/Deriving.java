package org.steelyard.jobs.store;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** One task of freezing a table that was made of others: its rows go to one Parquet file. */
final class Deriving implements Serializable {

    private static final long serialVersionUID = 1L;

    private final StructType schema;
    private final String folder;

    Deriving(StructType schema, Path folder) {
        this.schema = schema;
        this.folder = folder.toString();
    }

    /** Writes the rows of a partition; a partition without rows leaves no file. */
    Iterator<Integer> write(int partition, Iterator<InternalRow> rows) {
        if (rows.hasNext()) {
            Path whole = Writing.path(folder, partition);
            Path begun = Path.of(
                    whole + "." + org.apache.spark.TaskContext.get().taskAttemptId());
            try {
                try (ColumnFile file = new ColumnFile(begun, schema, List.of(schema.fieldNames()), Set.of())) {
                    while (rows.hasNext()) {
                        file.add(rows.next());
                    }
                    file.finish();
                }
                Files.move(begun, whole, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Collections.emptyIterator();
    }

    /** Writes a file without any row. */
    void nothing() throws IOException {
        try (ColumnFile file =
                new ColumnFile(Writing.path(folder, 0), schema, List.of(schema.fieldNames()), Set.of())) {
            file.finish();
        }
    }
}

package org.steelyard.jobs.store;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.steelyard.jobs.source.DerivedTable;
import org.steelyard.jobs.source.Kind;

/** One task of freezing a derived table: its kept rows go to one Parquet file, the others are counted by their rule. */
final class Deriving implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The key under which the kept rows are counted. */
    static final String KEPT = "";

    private final StructType schema;
    private final java.util.ArrayList<String> names;
    private final java.util.HashSet<String> unlike;
    private final String folder;

    Deriving(DerivedTable table, Path folder) {
        this.schema = table.schema();
        this.names = new java.util.ArrayList<>(List.of(schema.fieldNames()));
        this.unlike = table.columns().stream()
                .filter(c -> c.kind() == Kind.ID || c.kind() == Kind.TIME)
                .map(c -> c.name())
                .collect(Collectors.toCollection(java.util.HashSet::new));
        this.folder = folder.toString();
    }

    /** Writes the rows of a partition, which is a file even where none is kept; answers how many went which way. */
    Iterator<Map<String, Long>> write(int partition, Iterator<InternalRow> rows) {
        Map<String, Long> counts = new TreeMap<>();
        int rule = schema.size();
        try (ColumnFile file = new ColumnFile(Writing.path(folder, partition), schema, names, Set.copyOf(unlike))) {
            while (rows.hasNext()) {
                InternalRow row = rows.next();
                boolean kept = row.numFields() == rule || row.isNullAt(rule);
                if (kept) {
                    file.add(row);
                }
                counts.merge(kept ? KEPT : row.getUTF8String(rule).toString(), 1L, Long::sum);
            }
            file.finish();
            return List.of(counts).iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

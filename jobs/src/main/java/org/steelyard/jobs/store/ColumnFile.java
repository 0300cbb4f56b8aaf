package org.steelyard.jobs.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.values.factory.DefaultV1ValuesWriterFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/**
 * A Parquet file being written: the cells of each row go straight to their column's encoder. The same rows give the same bytes.
 */
final class ColumnFile implements Closeable {

    private static final int ROWS_A_GROUP = 1 << 18;

    private final Path path;
    private final ColumnCell[] cells;
    private final MessageType type;
    private final ParquetProperties properties;
    private final ZstdPages zstd = new ZstdPages();
    private final ParquetFileWriter file;
    private final ColumnWriter[] columns;
    private ColumnChunkPageWriteStore pages;
    private ColumnWriteStore store;
    private int rows;
    private boolean open = true;

    /**
     * Begins a file.
     *
     * @param schema of the rows that will come
     * @param names which of their columns are written
     * @param unlike columns in which few values are alike: a dictionary of them would only be thrown away again
     */
    ColumnFile(Path path, StructType schema, List<String> names, Set<String> unlike) throws IOException {
        this.path = path;
        this.cells = names.stream()
                .map(n -> ColumnCell.of(schema.fields()[schema.fieldIndex(n)], schema.fieldIndex(n)))
                .toArray(ColumnCell[]::new);
        this.type = ColumnCell.message(cells);
        ParquetProperties.Builder builder = ParquetProperties.builder()
                .withAllocator(HeapByteBufferAllocator.getInstance())
                // The factory that is the default is one for all files of the process, and heeds the file begun last.
                .withValuesWriterFactory(new DefaultV1ValuesWriterFactory())
                .withSizeStatisticsEnabled(false);
        unlike.forEach(n -> builder.withDictionaryEncoding(n, false));
        this.properties = builder.build();
        this.file = new ParquetFileWriter(
                new LocalOutputFile(path), type, ParquetFileWriter.Mode.CREATE, Long.MAX_VALUE, 0, null, properties);
        this.columns = new ColumnWriter[cells.length];
        this.pages = pages();
        this.store = store();
        file.start();
    }

    private ColumnChunkPageWriteStore pages() {
        return new ColumnChunkPageWriteStore(
                zstd, type, properties.getAllocator(), properties.getColumnIndexTruncateLength(), true);
    }

    private ColumnWriteStore store() {
        ColumnWriteStore begun = properties.newColumnWriteStore(type, pages, pages);
        for (int i = 0; i < columns.length; i++) {
            columns[i] = begun.getColumnWriter(type.getColumns().get(i));
        }
        return begun;
    }

    /** Writes a row; nothing of it is kept. */
    void add(InternalRow row) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            cells[i].write(row, columns[i]);
        }
        store.endRecord();
        if (++rows == ROWS_A_GROUP) {
            flush();
            pages = pages();
            store = store();
        }
    }

    private void flush() throws IOException {
        file.startBlock(rows);
        store.flush();
        pages.flushToFileWriter(file);
        file.endBlock();
        store.close();
        pages.close();
        rows = 0;
    }

    /** Ends the file: from now on it is whole. */
    void finish() throws IOException {
        if (rows > 0) {
            flush();
        }
        file.end(Map.of());
        close();
        ParquetFooter.settle(path);
    }

    /** Lets go of the file, whole or not. */
    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            file.close();
            zstd.release();
        }
    }
}

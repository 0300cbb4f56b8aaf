package org.steelyard.jobs.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.steelyard.jobs.source.SourceTable;

/** Reads a source table on Spark: one task a split, one plain Java pass a row. */
public final class Intake implements AutoCloseable {

    private static final long BYTES_A_TASK = 8L << 20;

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final TableInput input;
    private final Broadcast<Context> shared;

    /** An intake of one table. */
    public Intake(SparkSession spark, TableInput input, Context references) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.input = input;
        this.shared = context.broadcast(references);
    }

    /** Lets go of what its rows are read against, which may be large; they cannot be read any more. */
    @Override
    public void close() {
        shared.destroy();
    }

    TableInput input() {
        return input;
    }

    /** What every row is read against, sent to each worker once. */
    Broadcast<Context> shared() {
        return shared;
    }

    /** The rows of the table as a data set, for what joins them; see {@link #read}. */
    public Dataset<Row> rows() {
        // Internal rows straight from bytes: the public createDataFrame would make a Java object of every cell first.
        return ((org.apache.spark.sql.classic.SparkSession) spark)
                .internalCreateDataFrame(read().rdd(), input.table().schemaWithFate(), false);
    }

    /**
     * The rows of the table with what becomes of each, of the table's {@code schemaWithFate}; every record of every file is
     * one row. A row object is used again for the next row.
     */
    public JavaRDD<InternalRow> read() {
        Broadcast<Context> references = shared;
        Broadcast<Superseded> losers = context.broadcast(new Duplicates(this).find());
        SourceTable table = input.table();
        List<TableFile> files = input.files();
        return splits().mapPartitions(splits -> each(splits, split -> {
            TableFile file = files.get(split.file());
            RowReader reader = new RowReader(table, file, references.value(), losers.value());
            CsvScanner scanner = open(file, split);
            return new Records<>(scanner, reader::read);
        }));
    }

    /** The splits, a few small ones to a task: by their bytes, never by the machine. */
    JavaRDD<Split> splits() {
        long bytes = input.splits().stream()
                .mapToLong(split -> split.end() - split.start())
                .sum();
        int tasks = (int) Math.min(input.splits().size(), 1 + bytes / BYTES_A_TASK);
        return context.parallelize(input.splits(), Math.max(1, tasks));
    }

    /** What is read from each split, one after the other; a split is opened when the one before it is at its end. */
    static <T> Iterator<T> each(Iterator<Split> splits, Function<Split, Iterator<T>> read) {
        return new Iterator<>() {
            private Iterator<T> current = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && splits.hasNext()) {
                    current = read.apply(splits.next());
                }
                return current.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return current.next();
            }
        };
    }

    static CsvScanner open(TableFile file, Split split) {
        try (FileChannel channel = FileChannel.open(Path.of(file.path()))) {
            int length = Math.toIntExact(split.end() - split.start());
            byte[] bytes = Splitter.read(channel, split.start(), length);
            return new CsvScanner(bytes, 0, length, file.delimiter(), split.line());
        } catch (IOException e) {
            throw new UncheckedIOException(file.name() + " changed or vanished while it was read", e);
        }
    }

    /** The records of a split, each read into something. */
    static final class Records<T> implements Iterator<T> {
        private final CsvScanner scanner;
        private final Function<CsvScanner, T> read;
        private boolean ready;
        private boolean more;

        Records(CsvScanner scanner, Function<CsvScanner, T> read) {
            this.scanner = scanner;
            this.read = read;
        }

        @Override
        public boolean hasNext() {
            if (!ready) {
                more = scanner.next();
                ready = true;
            }
            return more;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ready = false;
            return read.apply(scanner);
        }
    }
}

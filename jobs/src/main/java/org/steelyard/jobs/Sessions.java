package org.steelyard.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.sql.SparkSession;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.jobs.store.RunFolder;

/** A Spark session whose results never depend on the machine: fixed zone, fixed partitions, no web interface. */
public final class Sessions implements AutoCloseable {

    /** Below it Spark does not begin (UnifiedMemoryManager: one and a half times what it keeps for itself, 300 MiB). */
    private static final long FEWEST_BYTES = 450L << 20;

    private final CompletableFuture<SparkSession> spark;
    private final Path scratch;
    private final boolean own;

    private Sessions(CompletableFuture<SparkSession> spark, Path scratch, boolean own) {
        this.spark = spark;
        this.scratch = scratch;
        this.own = own;
    }

    /**
     * Begins to open a session on a master, in the background, for it takes seconds; joins the one that this process has
     * already, if any.
     *
     * @param master such as {@code local[*]}
     * @param parent where a scratch folder is made for what does not fit into memory
     */
    public static Sessions open(String master, Path parent) throws IOException {
        if (Runtime.getRuntime().maxMemory() < FEWEST_BYTES) {
            throw UserException.of(
                    UserException.Kind.ARGUMENTS,
                    "STEELYARD_MEMORY",
                    "expected 512m or more, which Spark needs to begin, found less");
        }
        boolean own = SparkSession.getDefaultSession().isEmpty()
                || SparkSession.getDefaultSession().get().sparkContext().isStopped();
        Path scratch = RunFolder.scratch(parent);
        return new Sessions(CompletableFuture.supplyAsync(() -> session(master, scratch)), scratch, own);
    }

    private static SparkSession session(String master, Path scratch) {
        SparkSession.Builder builder = SparkSession.builder();
        if (master.startsWith("local[") || master.equals("local")) {
            // On one machine nothing listens to the network.
            builder.config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1");
        } else {
            builder.config("spark.jars", String.join(",", Home.jars()));
        }
        return builder.appName("Steelyard")
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false")
                .config("spark.local.dir", scratch.toString())
                .config("spark.sql.warehouse.dir", scratch.resolve("warehouse").toString())
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.ansi.enabled", "true")
                .config("spark.sql.shuffle.partitions", "8")
                .config("spark.sql.adaptive.enabled", "false")
                // What comes back is counters and notes, which are bounded by what they are and not by their bytes.
                .config("spark.driver.maxResultSize", "0")
                .config("spark.sql.maxConcurrentOutputFileWriters", "4")
                .config("spark.sql.catalogImplementation", "in-memory")
                .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
                .getOrCreate();
    }

    /** The session, once it is open. */
    public SparkSession spark() {
        return spark.join();
    }

    /** A folder of this session's own, gone when it closes. */
    public Path scratch() {
        return scratch;
    }

    /** Ends the session, unless it was there before. */
    @Override
    public void close() {
        try {
            if (own) {
                spark().close();
            }
            RunFolder.delete(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

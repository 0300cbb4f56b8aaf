package org.steelyard.jobs;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Opens a Spark session whose results never depend on the machine: fixed zone, fixed partitions, no interface. */
public final class Sessions {

    private Sessions() {}

    /**
     * A session on a master.
     *
     * @param master such as {@code local[*]}
     * @param scratch where Spark may put what does not fit into memory
     */
    public static SparkSession open(String master, Path scratch) {
        return SparkSession.builder()
                .appName("Steelyard")
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false")
                .config("spark.local.dir", scratch.toString())
                .config("spark.sql.warehouse.dir", scratch.resolve("warehouse").toString())
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.ansi.enabled", "true")
                .config("spark.sql.shuffle.partitions", "8")
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.sql.maxConcurrentOutputFileWriters", "4")
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config("spark.hadoop.parquet.enable.summary-metadata", "false")
                .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
                .config("spark.sql.catalogImplementation", "in-memory")
                .getOrCreate();
    }
}

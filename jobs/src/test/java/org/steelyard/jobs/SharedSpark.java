package org.steelyard.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.spark.sql.SparkSession;

/** The one Spark session of all tests of this process: opened by the first that asks, closed when the process ends. */
public final class SharedSpark {

    private static Sessions session;

    private SharedSpark() {}

    /** The session. */
    public static synchronized SparkSession session() {
        if (session == null || session.spark().sparkContext().isStopped()) {
            try {
                session = Sessions.open("local[2]");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(session::close));
        }
        return session.spark();
    }
}

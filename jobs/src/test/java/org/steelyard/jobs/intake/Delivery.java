package org.steelyard.jobs.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.steelyard.jobs.SharedSpark;
import org.steelyard.jobs.profile.Profile;
import org.steelyard.jobs.profile.Source;
import org.steelyard.jobs.source.SourceTable;

/** A folder of exports of one table, read on Spark as a run reads it; the city is that of {@link Reading}. */
public final class Delivery {

    private final Path folder;
    private final SourceTable table;

    /** An empty delivery. */
    public Delivery(Path folder, SourceTable table) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.table = table;
    }

    /** The session. */
    public SparkSession spark() {
        return SharedSpark.session();
    }

    /** Adds a file. */
    public void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** Opens all files. */
    public TableInput open(Path staging) {
        Source source = new Source(table, "source", List.of("*.csv"), Map.of(), Map.of(), Map.of(), List.of());
        Profile profile =
                new Profile("city", "profile.yaml", ZoneId.of("Asia/Shanghai"), Map.of(), List.of(), List.of(source));
        TableInput input = Inputs.open(profile, folder, staging).tables().get(table.name());
        if (input == null) {
            throw new IllegalStateException("The folder holds no table");
        }
        return input;
    }

    /** The rows with their fates. */
    public Dataset<Row> rows(TableInput input) {
        return new Intake(spark(), input, Reading.of(table).context()).rows();
    }

    /** Each row as {@code file:line id fate}, in the order of the input. */
    public List<String> fates(Path staging, String id) {
        return rows(open(staging))
                .selectExpr("concat(source_file, ':', source_line, ' ', coalesce(" + id + ", '?'), ' ', fate)")
                .collectAsList()
                .stream()
                .map(r -> r.getString(0))
                .toList();
    }
}

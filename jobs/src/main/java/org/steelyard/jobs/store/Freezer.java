package org.steelyard.jobs.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.steelyard.indicators.result.IntakeCount;
import org.steelyard.jobs.intake.TableInput;
import org.steelyard.jobs.source.SourceTable;

/**
 * Freezes the accepted rows of a table as Parquet and keeps all others with their reason, in one pass over the input.
 *
 * <p>The files have the order of the input and names without chance in them, so the same input gives the same bytes.
 */
public final class Freezer {

    private static final String ACCEPTED = "accepted";

    private final SparkSession spark;
    private final Path run;

    /** A freezer for a run's folder. */
    public Freezer(SparkSession spark, Path run) {
        this.spark = spark;
        this.run = run;
    }

    /** Freezes the rows of a table; checks that no row of any file was lost. */
    public Frozen freeze(TableInput input, Dataset<Row> rows) {
        String name = input.table().name();
        Path pass = run.resolve("pass").resolve(name);
        Path frozen = run.resolve("frozen").resolve(name);
        Path rejected = run.resolve("rejected").resolve(name);
        rows.write()
                .mode(SaveMode.Overwrite)
                .partitionBy(SourceTable.FATE)
                .option("compression", "zstd")
                .parquet(pass.toString());
        try {
            settle(pass.resolve(SourceTable.FATE + "=" + ACCEPTED), frozen);
            if (!Files.exists(frozen)) {
                rows.drop(SourceTable.FATE)
                        .limit(0)
                        .coalesce(1)
                        .write()
                        .option("compression", "zstd")
                        .parquet(pass + "-empty");
                settle(Path.of(pass + "-empty"), frozen);
                RunFolder.delete(Path.of(pass + "-empty"));
            }
            Dataset<Row> accepted =
                    spark.read().schema(rows.drop(SourceTable.FATE).schema()).parquet(frozen.toString());
            SetAside aside = SetAside.keep(name, aside(pass, rows), rejected);
            RunFolder.delete(pass);
            return new Frozen(
                    accepted.drop(SourceTable.RULE, SourceTable.SENTENCE),
                    counts(input, accepted, aside),
                    aside.rules());
        } catch (IOException e) {
            throw RunFolder.cannotWrite(run, e);
        }
    }

    /** Moves the part files of a written folder to their place, under names that hold only their number. */
    private static void settle(Path written, Path place) throws IOException {
        if (!Files.exists(written)) {
            return;
        }
        Files.createDirectories(place);
        List<Path> parts;
        try (Stream<Path> list = Files.list(written)) {
            parts = list.filter(p -> p.getFileName().toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
        for (int i = 0; i < parts.size(); i++) {
            ParquetFooter.settle(parts.get(i));
            Files.move(parts.get(i), place.resolve(String.format(java.util.Locale.ROOT, "part-%05d.parquet", i)));
        }
        RunFolder.delete(written);
    }

    /** The rows that were not accepted. */
    private Dataset<Row> aside(Path pass, Dataset<Row> rows) throws IOException {
        try (Stream<Path> list = Files.list(pass)) {
            boolean any = list.anyMatch(p -> p.getFileName().toString().startsWith(SourceTable.FATE + "="));
            return any ? spark.read().schema(rows.schema()).parquet(pass.toString()) : rows.limit(0);
        }
    }

    private static List<IntakeCount> counts(TableInput input, Dataset<Row> accepted, SetAside aside) {
        Map<String, Long> kept = new TreeMap<>();
        accepted.groupBy("source_file").count().collectAsList().forEach(r -> kept.put(r.getString(0), r.getLong(1)));
        List<IntakeCount> counts = new ArrayList<>();
        for (int i = 0; i < input.files().size(); i++) {
            String file = input.files().get(i).name();
            IntakeCount count = new IntakeCount(
                    input.table().name(),
                    file,
                    input.records().get(i),
                    kept.getOrDefault(file, 0L),
                    aside.rows(file, "superseded"),
                    aside.rows(file, "excluded"),
                    aside.rows(file, "rejected"));
            if (count.read() != count.accepted() + count.superseded() + count.excluded() + count.rejected()) {
                throw new IllegalStateException("Rows were lost or doubled: " + count);
            }
            counts.add(count);
        }
        return counts;
    }
}

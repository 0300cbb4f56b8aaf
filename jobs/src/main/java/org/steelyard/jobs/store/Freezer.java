package org.steelyard.jobs.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.steelyard.indicators.result.IntakeCount;
import org.steelyard.jobs.intake.TableInput;
import org.steelyard.jobs.source.SourceTable;
import org.steelyard.reports.RejectCount;

/**
 * Freezes the accepted rows of a table as Parquet and keeps all others with their reason, in one pass over the input.
 *
 * <p>The files have the order of the input and names without chance in them, so the same input gives the same bytes.
 */
public final class Freezer {

    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
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
            Dataset<Row> accepted = spark.read().parquet(frozen.toString());
            Dataset<Row> aside = aside(pass, rows);
            Map<String, long[]> counts = counts(input, accepted, aside);
            List<RejectCount> rules = rules(name, aside);
            keep(aside, rejected);
            RunFolder.delete(run.resolve("pass").resolve(name));
            return new Frozen(
                    accepted.drop(SourceTable.RULE, SourceTable.SENTENCE), intakeCounts(input, counts), rules);
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

    private static Map<String, long[]> counts(TableInput input, Dataset<Row> accepted, Dataset<Row> aside) {
        Map<String, long[]> counts = new TreeMap<>();
        input.files().forEach(f -> counts.put(f.name(), new long[4]));
        for (Row row : accepted.groupBy("source_file").count().collectAsList()) {
            at(counts, row.getString(0))[0] = row.getLong(1);
        }
        List<String> fates = List.of(ACCEPTED, "superseded", "excluded", "rejected");
        for (Row row : aside.groupBy("source_file", SourceTable.FATE).count().collectAsList()) {
            at(counts, row.getString(0))[fates.indexOf(row.getString(1))] = row.getLong(2);
        }
        return counts;
    }

    private static long[] at(Map<String, long[]> counts, String file) {
        return counts.computeIfAbsent(file, f -> new long[4]);
    }

    private static List<IntakeCount> intakeCounts(TableInput input, Map<String, long[]> counts) {
        List<IntakeCount> list = new ArrayList<>();
        for (int i = 0; i < input.files().size(); i++) {
            String file = input.files().get(i).name();
            long read = input.records().get(i);
            long[] fates = at(counts, file);
            if (fates[0] + fates[1] + fates[2] + fates[3] != read) {
                throw new IllegalStateException("Rows were lost in " + file + ": " + read + " read, but "
                        + java.util.Arrays.toString(fates) + " accepted, superseded, excluded, rejected");
            }
            list.add(new IntakeCount(input.table().name(), file, read, fates[0], fates[1], fates[2], fates[3]));
        }
        return list;
    }

    private static List<RejectCount> rules(String table, Dataset<Row> aside) {
        return aside
                .groupBy("source_file", SourceTable.FATE, SourceTable.RULE)
                .agg(count(lit(1)), min(SourceTable.SENTENCE))
                .orderBy("source_file", SourceTable.FATE, SourceTable.RULE)
                .collectAsList()
                .stream()
                .map(r -> new RejectCount(
                        table, r.getString(0), r.getString(1), r.getString(2), r.getString(4), r.getLong(3)))
                .toList();
    }

    /** Writes the rows that were set aside, by file and line: never their cells, only where they stand and why. */
    private static void keep(Dataset<Row> aside, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Writer out = Files.newBufferedWriter(folder.resolve("rejected.csv"), StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(out, FORM)) {
            printer.printRecord("file", "line", "fate", "rule", "sentence");
            Iterator<Row> rows = aside.select(
                            col("source_file"),
                            col("source_line"),
                            col(SourceTable.FATE),
                            col(SourceTable.RULE),
                            col(SourceTable.SENTENCE))
                    .orderBy("source_file", "source_line")
                    .toLocalIterator();
            while (rows.hasNext()) {
                Row row = rows.next();
                printer.printRecord(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4));
            }
        }
    }
}

package org.steelyard.jobs.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.steelyard.indicators.result.IntakeCount;
import org.steelyard.jobs.intake.TableInput;
import org.steelyard.jobs.quality.Bin;
import org.steelyard.jobs.quality.Gauge;
import org.steelyard.jobs.quality.Meter;
import org.steelyard.jobs.quality.Place;
import org.steelyard.jobs.reference.Overlay;
import org.steelyard.jobs.source.DerivedTable;
import org.steelyard.reports.RejectCount;

/**
 * Freezes the accepted rows of a table as Parquet and keeps all others with their reason, in one pass over the input.
 *
 * <p>The files have the order of the input and names without chance in them, so the same input gives the same bytes.
 */
public final class Freezer {

    private final SparkSession spark;
    private final Path run;

    /** A freezer for a run's folder. */
    public Freezer(SparkSession spark, Path run) {
        this.spark = spark;
        this.run = run;
    }

    /** Freezes the rows of a data set, about some of which there may be rulings; checks that no row of any file was lost. */
    public Frozen freeze(TableInput input, Gauge gauge, Overlay overlay, Dataset<Row> rows) {
        return freeze(
                input,
                gauge,
                overlay,
                ((org.apache.spark.sql.classic.Dataset<Row>) rows)
                        .queryExecution()
                        .toRdd()
                        .toJavaRDD(),
                rows.schema());
    }

    /** Freezes rows of a schema, which may be one object used again and again; checks that no row of any file was lost. */
    public Frozen freeze(TableInput input, Gauge gauge, Overlay overlay, JavaRDD<InternalRow> rows, StructType schema) {
        String name = input.table().name();
        Path pass = run.resolve("pass").resolve(name);
        Path frozen = run.resolve("frozen").resolve(name);
        Path aside = pass.resolve("aside");
        try {
            Files.createDirectories(aside);
            Files.createDirectories(frozen);
            Map<String, Path> beside = TicketsBeside.folders(run, name);
            Writing writing = new Writing(
                    gauge, schema, frozen, aside, beside, overlay.of(name).keySet());
            AcceptedRows accepted = new AcceptedRows(input);
            Map<Place, Bin> quality = new TreeMap<>();
            Set<String> ruled = new TreeSet<>();
            rows.mapPartitionsWithIndex(writing::write, false).collect().forEach(part -> {
                accepted.add(part.accepted());
                Meter.join(quality, part.quality());
                ruled.addAll(part.ruled());
            });
            if (accepted.none()) {
                writing.nothing(frozen);
            }
            number(frozen);
            for (Path other : beside.values()) {
                if (number(other) == 0) {
                    writing.nothing(other);
                }
            }
            SetAside kept = SetAside.keep(
                    name,
                    spark.read().schema(writing.aside()).parquet(aside.toString()),
                    run.resolve("rejected").resolve(name));
            List<RejectCount> setAside = new ArrayList<>(kept.rules());
            setAside.addAll(accepted.drops());
            RunFolder.delete(pass);
            return new Frozen(
                    spark.read().schema(writing.kept()).parquet(frozen.toString()),
                    accepted.reconciled(kept),
                    setAside,
                    quality,
                    ruled);
        } catch (IOException e) {
            throw RunFolder.cannotWrite(run, e);
        }
    }

    /**
     * Freezes the rows of a derived table, each of its columns, its group and, where it may be left out, the rule.
     *
     * @param from what the table is made of, named where a source's file would be
     * @param sentences why a row is left out, by rule
     */
    public Frozen freeze(DerivedTable table, String from, JavaRDD<InternalRow> rows, Map<String, String> sentences) {
        Path frozen = run.resolve("frozen").resolve(table.name());
        try {
            Files.createDirectories(frozen);
            Map<String, Long> counts = new TreeMap<>();
            rows.mapPartitionsWithIndex(new Deriving(table, frozen)::write, false)
                    .collect()
                    .forEach(part -> part.forEach((rule, count) -> counts.merge(rule, count, Long::sum)));
            long kept = counts.getOrDefault(Deriving.KEPT, 0L);
            counts.remove(Deriving.KEPT);
            long left = counts.values().stream().mapToLong(Long::longValue).sum();
            return new Frozen(
                    spark.read().schema(table.schema()).parquet(frozen.toString()),
                    List.of(new IntakeCount(table.name(), from, kept + left, kept, 0, left, 0)),
                    counts.entrySet().stream()
                            .map(e -> new RejectCount(
                                    table.name(),
                                    from,
                                    "excluded",
                                    e.getKey(),
                                    sentences.getOrDefault(e.getKey(), ""),
                                    e.getValue()))
                            .toList());
        } catch (IOException e) {
            throw RunFolder.cannotWrite(run, e);
        }
    }

    /** Numbers the part files without gap: a partition in which nothing was accepted has none. */
    private static int number(Path folder) throws IOException {
        List<Path> parts;
        try (Stream<Path> list = Files.list(folder)) {
            parts = list.sorted().toList();
        }
        for (int i = 0; i < parts.size(); i++) {
            Files.move(parts.get(i), Writing.path(folder.toString(), i));
        }
        return parts.size();
    }

    /** A table that was frozen beside the tickets, in their columns. */
    public Frozen beside(String table, StructType schema) {
        // Its rows are counted already, among the tickets that were set aside.
        return new Frozen(
                spark.read()
                        .schema(schema)
                        .parquet(run.resolve("frozen").resolve(table).toString()),
                List.of(),
                List.of());
    }
}

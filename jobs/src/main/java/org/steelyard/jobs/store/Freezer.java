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
            Map<String, Long> accepted = new TreeMap<>();
            Map<Place, Bin> quality = new TreeMap<>();
            Set<String> ruled = new TreeSet<>();
            rows.mapPartitionsWithIndex(writing::write, false).collect().forEach(part -> {
                part.accepted().forEach((file, count) -> accepted.merge(file, count, Long::sum));
                Meter.join(quality, part.quality());
                ruled.addAll(part.ruled());
            });
            List<RejectCount> setAside = dropped(name, accepted);
            if (accepted.isEmpty()) {
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
            setAside.addAll(0, kept.rules());
            RunFolder.delete(pass);
            return new Frozen(
                    spark.read().schema(writing.kept()).parquet(frozen.toString()),
                    counts(input, accepted, kept),
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

    /** Takes what was dropped from accepted rows out of their counts; by file and column. */
    private static List<RejectCount> dropped(String table, Map<String, Long> counts) {
        Map<String, Long> byColumn = new TreeMap<>();
        counts.forEach((key, rows) -> {
            int tab = key.indexOf('\t');
            if (tab >= 0) {
                for (String column : key.substring(tab + 1).split(",", -1)) {
                    byColumn.merge(key.substring(0, tab) + "\t" + column, rows, Long::sum);
                }
            }
        });
        counts.keySet().removeIf(key -> key.indexOf('\t') >= 0);
        List<RejectCount> drops = new ArrayList<>();
        byColumn.forEach((key, rows) -> {
            int tab = key.indexOf('\t');
            drops.add(new RejectCount(
                    table,
                    key.substring(0, tab),
                    "accepted",
                    "dropped_" + key.substring(tab + 1),
                    "the cell was dropped: its check digit is wrong, or it is about a person",
                    rows));
        });
        return drops;
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

    private static List<IntakeCount> counts(TableInput input, Map<String, Long> kept, SetAside aside) {
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

package org.steelyard.jobs.store;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.steelyard.jobs.quality.Bin;
import org.steelyard.jobs.quality.Gauge;
import org.steelyard.jobs.quality.Meter;
import org.steelyard.jobs.quality.Place;
import org.steelyard.jobs.source.Kind;
import org.steelyard.jobs.source.SourceTable;

/** One task of freezing: accepted rows go to one Parquet file, all others to a second one. */
final class Writing implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final UTF8String ACCEPTED = UTF8String.fromString("accepted");
    private static final List<String> ASIDE =
            List.of("source_file", "source_line", SourceTable.FATE, SourceTable.RULE, SourceTable.SENTENCE);

    private final Gauge gauge;
    private final StructType schema;
    private final ArrayList<String> kept;
    private final HashSet<String> unlike = new HashSet<>(Set.of("source_line"));
    private final String accepted;
    private final String aside;
    private final HashMap<UTF8String, String> beside = new HashMap<>();
    private final HashSet<UTF8String> ruled = new HashSet<>();
    private final int id;
    private final int rule;
    private final int fate;
    private final int file;
    private final int dropped;

    /**
     * The writing of a table's rows.
     *
     * @param beside where rows go that are set aside and frozen as well, by the rule that set them aside
     * @param ruled the ids of records about which there are rulings
     */
    Writing(
            Gauge gauge,
            StructType schema,
            Path accepted,
            Path aside,
            Map<String, Path> beside,
            Collection<String> ruled) {
        SourceTable table = gauge.table();
        this.gauge = gauge;
        this.schema = schema;
        this.kept = new ArrayList<>(Arrays.asList(schema.fieldNames()));
        kept.removeAll(List.of(SourceTable.FATE, SourceTable.RULE, SourceTable.SENTENCE, SourceTable.SEEN));
        table.columns().stream()
                .filter(c -> c.kind() == Kind.ID || c.kind().personal() || c.kind() == Kind.TIME)
                .forEach(c -> unlike.add(c.name()));
        this.accepted = accepted.toString();
        this.aside = aside.toString();
        beside.forEach((rule, folder) -> this.beside.put(UTF8String.fromString(rule), folder.toString()));
        ruled.forEach(id -> this.ruled.add(UTF8String.fromString(id)));
        this.id = schema.fieldIndex(table.columns().get(0).name());
        this.rule = schema.fieldIndex(SourceTable.RULE);
        this.fate = schema.fieldIndex(SourceTable.FATE);
        this.file = schema.fieldIndex("source_file");
        this.dropped = schema.fieldIndex(SourceTable.DROPPED);
    }

    /** The columns of what was accepted. */
    StructType kept() {
        return select(kept);
    }

    /** The columns of what was set aside. */
    StructType aside() {
        return select(ASIDE);
    }

    private StructType select(List<String> names) {
        return new StructType(names.stream()
                .map(n -> schema.fields()[schema.fieldIndex(n)])
                .toArray(org.apache.spark.sql.types.StructField[]::new));
    }

    /** Writes a file without any row. */
    void nothing(Path folder) throws IOException {
        try (ColumnFile file = new ColumnFile(path(folder.toString(), 0), schema, kept, unlike)) {
            file.finish();
        }
    }

    /**
     * What a task wrote.
     *
     * @param accepted how many rows of each file were accepted, and by file, tab and columns how many of them had cells dropped
     * @param quality how good its rows are
     * @param ruled the ids among its rows about which there are rulings
     */
    record Written(Map<String, Long> accepted, Map<Place, Bin> quality, Set<String> ruled) implements Serializable {}

    /** Writes the rows of a partition. */
    Iterator<Written> write(int partition, Iterator<InternalRow> rows) {
        try (PartFile good = part(accepted, kept, partition);
                PartFile other = part(aside, ASIDE, partition);
                AsideParts more = new AsideParts()) {
            beside.forEach((because, folder) -> more.put(because, part(folder, kept, partition)));
            Set<String> met = new TreeSet<>();
            Map<UTF8String, long[]> counts = new HashMap<>();
            Map<String, Long> drops = new HashMap<>();
            Meter meter = gauge.meter(schema);
            while (rows.hasNext()) {
                InternalRow row = rows.next();
                meter.add(row);
                if (!ruled.isEmpty() && !row.isNullAt(id) && ruled.contains(row.getUTF8String(id))) {
                    met.add(row.getUTF8String(id).toString());
                }
                if (row.getUTF8String(fate).equals(ACCEPTED)) {
                    good.add(row);
                    UTF8String name = row.getUTF8String(file);
                    long[] count = counts.get(name);
                    if (count == null) {
                        count = new long[1];
                        counts.put(name.copy(), count);
                    }
                    count[0]++;
                    if (!row.isNullAt(dropped)) {
                        drops.merge(name + "\t" + row.getUTF8String(dropped), 1L, Long::sum);
                    }
                } else {
                    other.add(row);
                    more.add(row.isNullAt(rule) ? null : row.getUTF8String(rule), row);
                }
            }
            Map<String, Long> accepted = new HashMap<>(drops);
            counts.forEach((name, count) -> accepted.put(name.toString(), count[0]));
            good.finish();
            other.finish();
            more.finish();
            return List.of(new Written(accepted, meter.bins(), met)).iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PartFile part(String folder, List<String> names, int partition) {
        return new PartFile(path(folder, partition), schema, names, unlike);
    }

    /** The file of a partition. */
    static Path path(String folder, int partition) {
        return Path.of(folder, String.format(Locale.ROOT, "part-%05d.parquet", partition));
    }
}

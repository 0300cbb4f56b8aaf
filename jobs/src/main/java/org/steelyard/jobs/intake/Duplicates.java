package org.steelyard.jobs.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.steelyard.jobs.source.SourceTable;

/**
 * Finds which rows are replaced by a later row of the same record, before any row is frozen.
 *
 * <p>Opening has found the hashes of keys that may have come twice; only the records with such a hash are read here. So no
 * row travels between tasks, and the frozen files keep the order of the input.
 */
final class Duplicates {

    private static final long SEED = 42;
    private static final UTF8String PASSED_ON = UTF8String.fromString("TRANSFERRED");

    private final Intake intake;
    private final TableInput input;

    /** The search for one table. */
    Duplicates(Intake intake) {
        this.intake = intake;
        this.input = intake.input();
    }

    /** The rows that lose. */
    Superseded find() {
        Superseded superseded = new Superseded();
        if (input.repeats().length == 0) {
            return superseded;
        }
        Map<String, List<Contender>> records = new TreeMap<>();
        contenders().forEach(c -> records.computeIfAbsent(c.key(), k -> new ArrayList<>())
                .add(c));
        Contest contest = new Contest(input);
        records.values().stream().filter(rows -> rows.size() > 1).forEach(rows -> contest.decide(rows, superseded));
        return superseded;
    }

    /** Where the columns of a table's key stand. */
    static int[] keyColumns(SourceTable table) {
        return table.key().stream()
                .mapToInt(key -> table.schema().fieldIndex(key))
                .toArray();
    }

    /** The hash of the key of the scanner's record. */
    static long hash(CsvScanner scanner, TableFile file, int[] columns) {
        long hash = SEED;
        for (int column : columns) {
            int cell = file.cellOf()[column];
            if (cell >= 0 && cell < scanner.cells()) {
                hash = XXH64.hashUTF8String(Cells.plain(scanner.cell(cell)), hash);
            }
        }
        return hash;
    }

    private List<Contender> contenders() {
        TableInput in = input;
        long[] suspects = input.repeats();
        Broadcast<Context> references = intake.shared();
        int[] keys = keyColumns(in.table());
        StructType schema = in.table().schemaWithFate();
        int[] order = in.table().order().stream().mapToInt(schema::fieldIndex).toArray();
        DataType[] types = Arrays.stream(schema.fields()).map(f -> f.dataType()).toArray(DataType[]::new);
        int contents = in.table().columns().size();
        int status = schema.getFieldIndex("status").isDefined() ? schema.fieldIndex("status") : -1;
        return intake.splits()
                .mapPartitions(splits -> Intake.each(splits, split -> {
                    TableFile file = in.files().get(split.file());
                    CsvScanner scanner = Intake.open(file, split);
                    RowReader reader = new RowReader(in.table(), file, references.value(), new Superseded());
                    List<Contender> found = new ArrayList<>();
                    while (scanner.next()) {
                        if (Arrays.binarySearch(suspects, hash(scanner, file, keys)) >= 0) {
                            InternalRow row = reader.read(scanner);
                            // A line of totals has no key; a co-handler's part is no row of the main handler's.
                            if (reader.verdict().fate() != Fate.REJECTED
                                    && !row.isNullAt(keys[0])
                                    && !TicketRules.CO_HANDLER.equals(
                                            reader.verdict().rule())) {
                                found.add(contender(
                                        row, keys, types, order, contents, status, file.index(), scanner.line()));
                            }
                        }
                    }
                    return found.iterator();
                }))
                .collect();
    }

    private static Contender contender(
            InternalRow row, int[] keys, DataType[] types, int[] order, int columns, int status, int file, long line) {
        StringBuilder key = new StringBuilder();
        for (int k : keys) {
            key.append(row.isNullAt(k) ? "" : row.get(k, types[k])).append('\u001F');
        }
        List<Long> times = new ArrayList<>();
        for (int o : order) {
            times.add(row.isNullAt(o) ? Long.MIN_VALUE : row.getLong(o));
        }
        boolean passedOn = status >= 0
                && !row.isNullAt(status)
                && row.getUTF8String(status).equals(PASSED_ON);
        int[] contents = new int[columns];
        for (int i = 0; i < columns; i++) {
            contents[i] = row.isNullAt(i) ? 0 : row.get(i, types[i]).hashCode();
        }
        return new Contender(key.toString(), passedOn, times, contents, file, line);
    }
}

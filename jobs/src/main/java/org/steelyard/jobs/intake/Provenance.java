package org.steelyard.jobs.intake;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.source.SourceTable;

/** Writes into the last columns of a row where it comes from, to which replicate group it belongs, and what became of it. */
final class Provenance {

    /** The seed of Spark SQL's xxhash64, so that {@code pmod(xxhash64(id), 20)} gives the same replicate group. */
    private static final long SEED = 42;

    private final int replicates;
    private final int group;
    /** The id of the ticket that a sub-ticket belongs to, which then belong together; -1 in other tables. */
    private final int parent;

    private final int first;
    private final UTF8String file;
    private final @Nullable UTF8String absent;

    Provenance(SourceTable table, StructType schema, TableFile file, int replicates) {
        this.replicates = replicates;
        this.group = schema.fieldIndex(table.group());
        this.parent = schema.getFieldIndex("parent_ticket_id").isDefined() ? schema.fieldIndex("parent_ticket_id") : -1;
        this.first = table.columns().size() + table.derived().size();
        this.file = UTF8String.fromString(file.name());
        this.absent = file.absent().map(UTF8String::fromString).orElse(null);
    }

    /** Writes them; days and dropped list columns in which a day had no time, and whose cells were dropped. */
    void write(InternalRow row, long line, StringBuilder days, StringBuilder dropped, Verdict verdict) {
        if (!row.isNullAt(group)) {
            UTF8String id = row.getUTF8String(parent >= 0 && !row.isNullAt(parent) ? parent : group);
            row.setInt(first, (int) Math.floorMod(XXH64.hashUTF8String(id, SEED), (long) replicates));
        }
        row.update(first + 1, file);
        row.setLong(first + 2, line);
        if (!days.isEmpty()) {
            row.update(first + 3, UTF8String.fromString(days.toString()));
        }
        if (!dropped.isEmpty()) {
            row.update(first + 5, UTF8String.fromString(dropped.toString()));
        }
        if (absent != null) {
            row.update(first + 6, absent);
        }
        if (verdict.fate() != Fate.ACCEPTED) {
            row.update(first + 7, UTF8String.fromString(verdict.rule()));
            row.update(first + 8, UTF8String.fromString(verdict.sentence()));
        }
        row.update(first + 9, verdict.fate().word());
    }
}

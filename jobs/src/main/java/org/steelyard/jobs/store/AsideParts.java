package org.steelyard.jobs.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** The files of one task for rows that are set aside and frozen as well, one for each rule that does so. */
final class AsideParts implements AutoCloseable {

    private final Map<UTF8String, PartFile> parts = new HashMap<>();

    /** Says where the rows go that a rule set aside. */
    void put(UTF8String rule, PartFile part) {
        parts.put(rule, part);
    }

    /** Takes a row that a rule set aside. */
    void add(@Nullable UTF8String rule, InternalRow row) throws IOException {
        PartFile part = rule == null || parts.isEmpty() ? null : parts.get(rule);
        if (part != null) {
            part.add(row);
        }
    }

    /** Ends the files. */
    void finish() throws IOException {
        for (PartFile part : parts.values()) {
            part.finish();
        }
    }

    @Override
    public void close() throws IOException {
        for (PartFile part : parts.values()) {
            part.close();
        }
    }
}

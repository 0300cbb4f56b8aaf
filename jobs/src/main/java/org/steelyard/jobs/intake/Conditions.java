package org.steelyard.jobs.intake;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.steelyard.jobs.profile.Handling;

/** Blanks the cells that count only where another column says so, such as a closing time of what is not closed. */
final class Conditions {

    private final int[] slots;
    private final int[] others;
    private final Set<UTF8String>[] words;
    private final boolean[] blank;

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types
    Conditions(StructType schema, Map<String, Handling.Condition> when) {
        this.slots = when.keySet().stream().mapToInt(schema::fieldIndex).toArray();
        this.others = when.values().stream()
                .mapToInt(c -> schema.fieldIndex(c.column()))
                .toArray();
        this.words = when.values().stream()
                .map(c -> c.words().stream().map(UTF8String::fromString).collect(Collectors.toSet()))
                .toArray(Set[]::new);
        this.blank = new boolean[slots.length];
    }

    /** Applies every condition to a row as it was read. */
    void apply(InternalRow row) {
        for (int i = 0; i < slots.length; i++) {
            blank[i] = row.isNullAt(others[i]) || !words[i].contains(row.getUTF8String(others[i]));
        }
        for (int i = 0; i < slots.length; i++) {
            if (blank[i]) {
                row.setNullAt(slots[i]);
            }
        }
    }
}

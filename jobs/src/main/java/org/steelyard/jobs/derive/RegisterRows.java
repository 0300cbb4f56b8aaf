package org.steelyard.jobs.derive;

import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.reference.Item;
import org.steelyard.jobs.reference.RegisterEntry;

/** Makes the register's rows of its items. */
public final class RegisterRows {

    private static final long SEED = 42;

    private RegisterRows() {}

    /** The rows of the items, of the columns of ItemRegister with a group; in the order of the items. */
    public static List<InternalRow> of(Collection<Item> items, int replicates) {
        return items.stream().map(item -> row(item, replicates)).toList();
    }

    private static InternalRow row(Item item, int replicates) {
        RegisterEntry entry = item.entry();
        UTF8String code = UTF8String.fromString(item.code());
        return new GenericInternalRow(new @Nullable Object[] {
            code,
            text(entry.name()),
            text(entry.department()),
            null,
            text(item.caseType()),
            known(item.statutoryDays()),
            known(item.promisedDays()),
            item.online(),
            text(entry.topic()),
            text(entry.bundle()),
            known(entry.materials()),
            known(entry.elicences()),
            known(entry.policyDays()),
            entry.firstDay() == Integer.MIN_VALUE ? null : entry.firstDay(),
            entry.lastDay() == Integer.MAX_VALUE ? null : entry.lastDay(),
            (int) Math.floorMod(XXH64.hashUTF8String(code, SEED), (long) replicates)
        });
    }

    private static @Nullable UTF8String text(String text) {
        return text.isEmpty() ? null : UTF8String.fromString(text);
    }

    private static @Nullable Integer known(int number) {
        return number < 0 ? null : number;
    }
}

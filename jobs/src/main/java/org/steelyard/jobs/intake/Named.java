package org.steelyard.jobs.intake;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.reference.Alias;

/** The departments that one text means, by day; where a department was split, by district, service item and share. */
final class Named {

    /** Another seed than that of the replicate groups, so that each successor has records in all of them. */
    private static final long SEED = 20_181;

    private record Name(UTF8String text, Alias alias, UTF8String district, UTF8String item) {
        boolean on(int day) {
            return alias.from() <= day && day <= alias.to();
        }
    }

    private final Name[] names;

    private Named(List<Alias> aliases) {
        // What is named for a district or an item comes before what is shared out.
        names = aliases.stream()
                .sorted(Comparator.comparing(alias -> !alias.named()))
                .map(a -> new Name(text(a.department()), a, text(a.district()), text(a.item())))
                .toArray(Name[]::new);
    }

    static Named of(List<Alias> aliases) {
        return new Named(aliases);
    }

    private static UTF8String text(String text) {
        return UTF8String.fromString(text);
    }

    /** Whether the text means no department on any day. */
    boolean none() {
        return names.length == 0;
    }

    /** The department on a day, for a row of which the columns of id, district and service item are given; null where none is. */
    @Nullable UTF8String on(int day, InternalRow row, int id, int district, int item) {
        UTF8String found = null;
        int part = -1;
        for (Name name : names) {
            if (!name.on(day)) {
                continue;
            }
            if (!name.alias.shared()) {
                return name.text;
            }
            if (name.alias.named()) {
                if (is(name.district, row, district) && is(name.item, row, item)) {
                    return name.text;
                }
            } else {
                part = part < 0 ? part(row, id) : part;
                found = name.alias.low() <= part && part < name.alias.high() ? name.text : found;
            }
        }
        return found;
    }

    /** A number from 0 to the whole that depends on the record's id alone: the same record always falls to the same successor. */
    private static int part(InternalRow row, int id) {
        return row.isNullAt(id)
                ? 0
                : (int) Math.floorMod(XXH64.hashUTF8String(row.getUTF8String(id), SEED), (long) Alias.WHOLE);
    }

    private static boolean is(UTF8String wanted, InternalRow row, int slot) {
        return wanted.numBytes() == 0
                || (slot >= 0 && !row.isNullAt(slot) && row.getUTF8String(slot).equals(wanted));
    }
}

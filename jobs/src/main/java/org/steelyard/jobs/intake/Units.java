package org.steelyard.jobs.intake;

import java.util.IdentityHashMap;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.reference.Alias;
import org.steelyard.jobs.reference.References;
import org.steelyard.jobs.source.SourceTable;

/** Puts the present name of the department and the district into a row; what nobody knows is rejected, never guessed. */
final class Units {

    private static final int MOST_REMEMBERED = 20_000;

    private record Name(UTF8String text, int from, int to) {
        static Name of(Alias alias) {
            return new Name(UTF8String.fromString(alias.department()), alias.from(), alias.to());
        }
    }

    private final References references;
    private final int department;
    private final int district;
    private final int event;
    /** By the very object: {@link Cells} gives the same one for the same text. */
    private final IdentityHashMap<UTF8String, List<Name>> departments = new IdentityHashMap<>();

    private final IdentityHashMap<UTF8String, List<Name>> districts = new IdentityHashMap<>();

    Units(SourceTable table, StructType schema, References references) {
        this.references = references;
        this.department = index(schema, "department");
        this.district = index(schema, "district");
        this.event = schema.fieldIndex(table.event());
    }

    private static int index(StructType schema, String name) {
        return schema.getFieldIndex(name).isDefined() ? schema.fieldIndex(name) : -1;
    }

    void resolve(InternalRow row, Verdict verdict) {
        if (department >= 0 && !row.isNullAt(department) && !row.isNullAt(event)) {
            UTF8String text = row.getUTF8String(department);
            List<Name> names = departments.get(text);
            if (names == null) {
                names = references.departments(text.toString()).stream()
                        .map(Name::of)
                        .toList();
                remember(departments, text, names);
            }
            put(row, verdict, department, on(names, Rules.day(row.getLong(event))), "department", text);
        }
        if (district >= 0 && !row.isNullAt(district)) {
            UTF8String text = row.getUTF8String(district);
            List<Name> names = districts.get(text);
            if (names == null) {
                names = references.district(text.toString()).stream()
                        .map(name -> new Name(UTF8String.fromString(name), Integer.MIN_VALUE, Integer.MAX_VALUE))
                        .toList();
                remember(districts, text, names);
            }
            put(row, verdict, district, on(names, 0), "district", text);
        }
    }

    private static void remember(IdentityHashMap<UTF8String, List<Name>> known, UTF8String text, List<Name> names) {
        if (known.size() < MOST_REMEMBERED) {
            known.put(text, names);
        }
    }

    private static @Nullable UTF8String on(List<Name> names, int day) {
        for (Name name : names) {
            if (name.from <= day && day <= name.to) {
                return name.text;
            }
        }
        return null;
    }

    private static void put(
            InternalRow row, Verdict verdict, int slot, @Nullable UTF8String name, String what, UTF8String text) {
        if (name != null) {
            row.update(slot, name);
        } else {
            verdict.reject(
                    "unknown_" + what,
                    what + ": " + Plain.quote(text.toString())
                            + " is in no reference table on that day (add it or an alias)");
            if (verdict.fate() == Fate.REJECTED) {
                row.setNullAt(slot);
            }
        }
    }
}

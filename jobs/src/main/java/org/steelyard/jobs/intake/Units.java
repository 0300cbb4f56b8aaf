package org.steelyard.jobs.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.steelyard.jobs.reference.References;
import org.steelyard.jobs.source.SourceTable;

/** Puts the present name of the department and the district into a row; what nobody knows is rejected, never guessed. */
final class Units {

    private static final int MOST_REMEMBERED = 20_000;

    private record Key(UTF8String text, int day) {}

    private final References references;
    private final int department;
    private final int district;
    private final int event;
    private final Map<Key, Optional<UTF8String>> departments = new HashMap<>();
    private final Map<UTF8String, Optional<UTF8String>> districts = new HashMap<>();

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
            int day = Rules.day(row.getLong(event));
            Key key = new Key(text, day);
            Optional<UTF8String> name = departments.get(key);
            if (name == null) {
                name = references.department(text.toString(), day).map(UTF8String::fromString);
                if (departments.size() < MOST_REMEMBERED) {
                    departments.put(new Key(text.copy(), day), name);
                }
            }
            put(row, verdict, department, name, "department", text);
        }
        if (district >= 0 && !row.isNullAt(district)) {
            UTF8String text = row.getUTF8String(district);
            Optional<UTF8String> name = districts.get(text);
            if (name == null) {
                name = references.district(text.toString()).map(UTF8String::fromString);
                if (districts.size() < MOST_REMEMBERED) {
                    districts.put(text.copy(), name);
                }
            }
            put(row, verdict, district, name, "district", text);
        }
    }

    private static void put(
            InternalRow row, Verdict verdict, int slot, Optional<UTF8String> name, String what, UTF8String text) {
        if (name.isPresent()) {
            row.update(slot, name.get());
        } else {
            verdict.reject(
                    "unknown_" + what,
                    what + ": " + Plain.quote(text.toString())
                            + " is in no reference table on that day (add it or an alias)");
        }
    }
}

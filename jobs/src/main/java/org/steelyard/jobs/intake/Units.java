package org.steelyard.jobs.intake;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.reference.References;
import org.steelyard.jobs.source.SourceTable;

/** Puts the present name of the department and the district into a row; what nobody knows is rejected, never guessed. */
final class Units {

    private static final int MOST_REMEMBERED = 20_000;

    /** What the text of a department's cell means: the handler that is scored, and those that help it. */
    private record Meaning(Named main, List<Named> others) {}

    private final References references;
    private final int department;
    private final int district;
    private final int item;
    private final int id;
    private final int event;
    private final int earlier;
    private final int coHandlers;
    /** By the very object: {@link Cells} gives the same one for the same text. */
    private final IdentityHashMap<UTF8String, Meaning> departments = new IdentityHashMap<>();

    private final IdentityHashMap<UTF8String, Optional<UTF8String>> districts = new IdentityHashMap<>();

    Units(SourceTable table, StructType schema, References references) {
        this.references = references;
        this.department = index(schema, "department");
        this.district = index(schema, "district");
        this.item = index(schema, "item_code");
        this.id = schema.fieldIndex(table.group());
        this.event = schema.fieldIndex(table.event());
        this.earlier = index(schema, "receive_time");
        this.coHandlers = index(schema, "co_handlers");
    }

    private static int index(StructType schema, String name) {
        return schema.getFieldIndex(name).isDefined() ? schema.fieldIndex(name) : -1;
    }

    void resolve(InternalRow row, Verdict verdict) {
        if (district >= 0 && !row.isNullAt(district)) {
            district(row, verdict);
        }
        if (department >= 0 && !row.isNullAt(department)) {
            int time = row.isNullAt(event) ? earlier : event;
            if (time >= 0 && !row.isNullAt(time)) {
                department(row, verdict, Rules.day(row.getLong(time)));
            }
        }
    }

    private void district(InternalRow row, Verdict verdict) {
        UTF8String text = row.getUTF8String(district);
        Optional<UTF8String> name = districts.get(text);
        if (name == null) {
            name = references.district(text.toString()).map(UTF8String::fromString);
            remember(districts, text, name);
        }
        put(row, verdict, district, name.orElse(null), "district", text);
    }

    private void department(InternalRow row, Verdict verdict, int day) {
        UTF8String text = row.getUTF8String(department);
        Meaning meaning = departments.get(text);
        if (meaning == null) {
            meaning = meaning(text.toString());
            remember(departments, text, meaning);
        }
        put(row, verdict, department, meaning.main.on(day, row, id, district, item), "department", text);
        if (!meaning.others.isEmpty()) {
            StringBuilder names = new StringBuilder();
            for (Named other : meaning.others) {
                UTF8String name = other.on(day, row, id, district, item);
                if (name == null) {
                    put(row, verdict, department, null, "department", text);
                    return;
                }
                names.append(names.isEmpty() ? "" : ",").append(name);
            }
            row.update(coHandlers, UTF8String.fromString(names.toString()));
        }
    }

    private Meaning meaning(String text) {
        Named alone = Named.of(references.departments(text));
        Optional<Handlers> several = alone.none() && coHandlers >= 0 ? Handlers.of(text) : Optional.empty();
        return several.map(h -> new Meaning(
                        Named.of(references.departments(h.main())),
                        h.others().stream()
                                .map(other -> Named.of(references.departments(other)))
                                .toList()))
                .orElse(new Meaning(alone, List.of()));
    }

    private static <T> void remember(IdentityHashMap<UTF8String, T> known, UTF8String text, T meaning) {
        if (known.size() < MOST_REMEMBERED) {
            known.put(text, meaning);
        }
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

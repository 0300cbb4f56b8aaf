package org.steelyard.jobs.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelyard.jobs.reference.Ruling.Kind;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.SourceTable;

/**
 * Reads the rulings about single records: approved exemptions, and appeals that were upheld.
 *
 * <p>An appeal concerns a record where the table of appeals has the columns table, record and decision and they are filled; with
 * column and value it corrects that value, without them it leaves the record out. What was denied or is undecided changes nothing.
 */
final class OverlayReader {

    /** The columns of the table of exemptions. */
    static final String[] EXEMPTIONS = {
        "table", "record", "rule", "evidence", "filed_on", "decided_on", "decision", "approver"
    };

    private static final List<String> TABLES = List.of("cases", "tickets", "ratings");

    private final Map<String, Map<String, List<Ruling>>> tables = new HashMap<>();

    /** The overlay of both tables. */
    Overlay read(List<ReferenceRow> exemptions, List<ReferenceRow> appeals) {
        for (ReferenceRow row : exemptions) {
            boolean approved =
                    row.word("decision", List.of("approved", "denied")).equals("approved");
            if (row.text("rule").isEmpty() || row.text("approver").isEmpty()) {
                row.complain("expected the rule of the exemption and who approved it");
            }
            ruling(row, Kind.EXEMPTION, row.text("rule"), "", "")
                    .filter(r -> approved)
                    .ifPresent(r -> add(row, r));
        }
        for (ReferenceRow row : appeals) {
            if (row.optional("record").isEmpty() || row.text("decided_on").isEmpty()) {
                continue;
            }
            boolean upheld = row.word("decision", List.of("upheld", "denied")).equals("upheld");
            ruling(row, Kind.APPEAL, row.text("appeal_id"), row.optional("column"), row.optional("value"))
                    .filter(r -> upheld)
                    .ifPresent(r -> add(row, r));
        }
        return new Overlay(tables);
    }

    private void add(ReferenceRow row, Ruling ruling) {
        tables.computeIfAbsent(row.text("table"), t -> new HashMap<>())
                .computeIfAbsent(row.text("record"), r -> new ArrayList<>())
                .add(ruling);
    }

    private static Optional<Ruling> ruling(ReferenceRow row, Kind kind, String name, String column, String value) {
        String table = row.word("table", TABLES);
        if (row.text("record").isEmpty()) {
            row.complain("expected the id of a record, found nothing");
        }
        Optional<LocalDate> filed = row.day("filed_on");
        Optional<LocalDate> decided = row.day("decided_on");
        if (filed.isPresent() && decided.isPresent() && decided.get().isBefore(filed.get())) {
            row.complain("decided_on " + decided.get() + " is before filed_on " + filed.get());
        }
        if (!column.isEmpty() && !corrigible(table, column)) {
            row.complain("column: '" + column + "' is no column of '" + table + "' that an appeal can correct");
        }
        return filed.flatMap(
                f -> decided.map(d -> new Ruling(kind, name, row.optional("evidence"), f, d, column, value)));
    }

    /** Whether a column is read from the export and is no part of the id. */
    private static boolean corrigible(String table, String column) {
        return SourceTable.all().stream()
                .filter(t -> t.name().equals(table) && !t.key().contains(column))
                .flatMap(t -> t.columns().stream())
                .map(Column::name)
                .anyMatch(column::equals);
    }
}

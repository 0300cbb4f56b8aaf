package org.steelyard.jobs.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelyard.jobs.reference.Ruling.Kind;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.HotlineTickets;
import org.steelyard.jobs.source.SourceTable;

/**
 * Reads the rulings about single records: exclusions of tickets, approved exemptions, and appeals that were upheld.
 *
 * <p>An appeal concerns a record where the table of appeals has the columns table, record and decision and they are filled; with
 * column and value it corrects that value, without them it leaves the record out. What was denied or is undecided changes nothing.
 */
final class OverlayReader {

    /** The columns of the table of exclusions of tickets. */
    static final String[] EXCLUSIONS = {"record", "code", "evidence", "decided_on", "approver"};

    /** The columns of the table of exemptions. */
    static final String[] EXEMPTIONS = {
        "table", "record", "rule", "evidence", "filed_on", "decided_on", "decision", "approver"
    };

    private static final List<String> TABLES = List.of("cases", "tickets", "ratings");

    private record Decision(boolean granted, long line) {}

    private final Map<String, Map<String, List<Ruling>>> tables = new HashMap<>();
    private final Map<List<String>, Decision> decisions = new HashMap<>();

    /** The overlay of the three tables. */
    Overlay read(List<ReferenceRow> exclusions, List<ReferenceRow> exemptions, List<ReferenceRow> appeals) {
        exclusions.forEach(this::exclusion);
        exemptions.forEach(this::exemption);
        appeals.forEach(this::appeal);
        return new Overlay(tables);
    }

    private void exclusion(ReferenceRow row) {
        if (!row.text("code").matches("X([1-9]|10)")) {
            row.complain("code: expected one of X1 to X10, found '" + row.text("code") + "'");
        }
        approved(row, "who approved the exclusion");
        record(row);
        row.day("decided_on")
                .ifPresent(day ->
                        add(HotlineTickets.TABLE.name(), row, ruling(row, Kind.EXCLUSION, row.text("code"), day, day)));
    }

    private void exemption(ReferenceRow row) {
        boolean approved = row.word("decision", List.of("approved", "denied")).equals("approved");
        if (row.text("rule").isEmpty()) {
            row.complain("rule: expected the rule of the exemption, found nothing");
        }
        approved(row, "who approved the exemption");
        decided(row, Kind.EXEMPTION, row.text("rule"), approved);
    }

    private void appeal(ReferenceRow row) {
        if (row.optional("record").isEmpty() || row.text("decided_on").isEmpty()) {
            return;
        }
        boolean upheld = row.word("decision", List.of("upheld", "denied")).equals("upheld");
        decided(row, Kind.APPEAL, row.text("appeal_id"), upheld);
    }

    private void decided(ReferenceRow row, Kind kind, String name, boolean granted) {
        String table = row.word("table", TABLES);
        record(row);
        Optional<LocalDate> filed = row.day("filed_on");
        Optional<LocalDate> decided = row.day("decided_on");
        if (filed.isPresent() && decided.isPresent() && decided.get().isBefore(filed.get())) {
            row.complain("decided_on " + decided.get() + " is before filed_on " + filed.get());
        }
        String column = kind == Kind.APPEAL ? row.optional("column") : "";
        if (!column.isEmpty() && !corrigible(table, column)) {
            row.complain("column: '" + column + "' is no column of '" + table + "' that an appeal can correct");
        }
        contradicts(row, List.of(table, kind.word(), name, row.text("record"), column), granted);
        if (granted && filed.isPresent() && decided.isPresent()) {
            add(table, row, ruling(row, kind, name, filed.get(), decided.get()));
        }
    }

    /** Says so where another line decides the same the other way. */
    private void contradicts(ReferenceRow row, List<String> what, boolean granted) {
        Decision before = decisions.putIfAbsent(what, new Decision(granted, row.line()));
        if (before != null && before.granted() != granted) {
            row.complain("decides the " + what.get(1) + " '" + what.get(2) + "' of the record '" + row.text("record")
                    + "' the other way than line " + before.line() + ": keep the one that holds");
        }
    }

    private static void record(ReferenceRow row) {
        if (row.text("record").isEmpty()) {
            row.complain("record: expected the id of a record, found nothing");
        }
    }

    private static void approved(ReferenceRow row, String what) {
        if (row.text("approver").isEmpty()) {
            row.complain("approver: expected " + what + ", found nothing");
        }
    }

    private static Ruling ruling(ReferenceRow row, Kind kind, String name, LocalDate filed, LocalDate decided) {
        boolean corrects = kind == Kind.APPEAL;
        return new Ruling(
                kind,
                name,
                row.optional("evidence"),
                row.optional("approver"),
                filed,
                decided,
                corrects ? row.optional("column") : "",
                corrects ? row.optional("value") : "",
                row.file(),
                row.line());
    }

    private void add(String table, ReferenceRow row, Ruling ruling) {
        List<Ruling> rulings = tables.computeIfAbsent(table, t -> new HashMap<>())
                .computeIfAbsent(row.text("record"), r -> new ArrayList<>());
        rulings.stream()
                .filter(other -> ruling.corrects() && other.column().equals(ruling.column()))
                .findFirst()
                .ifPresent(other -> row.complain("corrects " + ruling.column() + " of the record '" + row.text("record")
                        + "', which line " + other.line() + " corrects already: keep one of them"));
        rulings.add(ruling);
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

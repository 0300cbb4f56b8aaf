package org.steelyard.jobs.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.jobs.profile.Source;
import org.steelyard.jobs.source.Column;

/** The columns that a source looks for in a header, and what is said where header and columns do not meet. */
final class Columns {

    /** No cell holds the column. */
    static final int MISSING = -1;

    /** Several cells have the column's header, and nobody says which is meant. */
    private static final int AMBIGUOUS = -2;

    private static final int MOST_NAMED = 40;
    private static final int LONGEST_NAME = 40;
    private final Source source;
    private final List<Column> columns;

    Columns(Source source) {
        this.source = source;
        this.columns = source.table().columns();
    }

    /** For each column the cell that holds it. */
    int[] cellOf(HeaderCells header) {
        int[] cellOf = new int[columns.size()];
        for (int c = 0; c < cellOf.length; c++) {
            List<Integer> cells = headers(columns.get(c)).stream()
                    .map(header::cells)
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(List.of(MISSING));
            cellOf[c] = cells.size() == 1 ? cells.get(0) : AMBIGUOUS;
        }
        return cellOf;
    }

    /** The headers under which a column is looked for: the profile's alone where it names one. */
    List<String> headers(Column column) {
        String named = source.headers().get(column.name());
        if (named != null) {
            return List.of(named);
        }
        List<String> all = new ArrayList<>();
        all.add(column.name());
        all.addAll(column.aliases());
        return all;
    }

    /** The columns that must be there and are not, or not without doubt. */
    List<Column> lacking(int[] cellOf) {
        List<Column> lacking = new ArrayList<>();
        for (int c = 0; c < cellOf.length; c++) {
            Column column = columns.get(c);
            boolean named = source.headers().containsKey(column.name());
            boolean assumed = source.defaults().containsKey(column.name());
            boolean missing = cellOf[c] == MISSING && !assumed && (column.required() || named);
            if (missing || cellOf[c] == AMBIGUOUS) {
                lacking.add(column);
            }
        }
        return lacking;
    }

    /** Whether a header will do; adds a problem for each column that it lacks. */
    boolean complete(Header header, String file, Problems problems) {
        List<Column> lacking = lacking(header.cellOf());
        for (Column column : lacking) {
            boolean missing = header.cellOf()[columns.indexOf(column)] == MISSING;
            problems.add(file, header.line(), missing ? missing(column, header) : ambiguous(column, header));
        }
        return lacking.isEmpty();
    }

    private String missing(Column column, Header header) {
        Optional<String> nearest = headers(column).stream()
                .flatMap(alias -> Nearness.nearest(alias, unread(header)).stream())
                .findFirst();
        return "missing column '" + column.name() + "' (expected one of: " + String.join(", ", headers(column))
                + "; found: " + shown(header.names())
                + nearest.map(n -> "; nearest: " + Plain.masked(n)).orElse("")
                + "). Deliver the column, or name its header in the profile.";
    }

    private String ambiguous(Column column, Header header) {
        StringJoiner cells = new StringJoiner(" and ");
        HeaderCells all = HeaderCells.of(header.names());
        String name = headers(column).stream()
                .filter(h -> all.cells(h).size() > 1)
                .findFirst()
                .orElse(column.name());
        all.cells(name).forEach(cell -> cells.add(Integer.toString(cell + 1)));
        return "the header '" + name + "' of column '" + column.name() + "' stands in cells " + cells
                + ". Say in the profile which is meant: columns: { " + column.name() + ": \"" + name + "#1\" }";
    }

    /** What people should know of the cells that no column asks for; empty where all are read. */
    Optional<Problem> unmapped(Header header, String file) {
        List<String> unread = unread(header);
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> near = new LinkedHashMap<>();
        for (int c = 0; c < columns.size(); c++) {
            if (header.cellOf()[c] == MISSING) {
                String column = columns.get(c).name();
                headers(columns.get(c)).stream()
                        .flatMap(alias -> Nearness.nearest(alias, unread).stream())
                        .findFirst()
                        .ifPresent(name -> near.put(column, Plain.masked(name)));
            }
        }
        StringJoiner nearest = new StringJoiner(", ", "; near to one that is missing: ", "");
        near.forEach((column, name) -> nearest.add(name + " (" + column + "?)"));
        return Optional.of(new Problem(
                file,
                header.line(),
                "headers that no column asks for: " + shown(unread) + (near.isEmpty() ? "" : nearest.toString())));
    }

    private static List<String> unread(Header header) {
        List<String> unread = new ArrayList<>();
        for (int i = 0; i < header.names().size(); i++) {
            int cell = i;
            boolean read = java.util.Arrays.stream(header.cellOf()).anyMatch(c -> c == cell);
            if (!read
                    && !header.names().get(i).isEmpty()
                    && !CaseEvents.adds(header.names().get(i))) {
                unread.add(header.names().get(i));
            }
        }
        return unread;
    }

    private static String shown(List<String> names) {
        return Plain.masked(names.stream()
                .limit(MOST_NAMED)
                .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name)
                .collect(java.util.stream.Collectors.joining(", ")));
    }
}

package org.steelyard.reports.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Measure;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.reports.Labels;
import org.steelyard.reports.register.DataTable.DataColumn;

/** Writes the data dictionary: every column that a rulebook may speak of, and which of its indicators do. */
final class Dictionary {

    private static final int MOST_HEADERS = 5;

    private final Labels labels;
    private final Rulebook rulebook;
    private final List<DataTable> tables;

    Dictionary(Labels labels, Rulebook rulebook, List<DataTable> tables) {
        this.labels = labels;
        this.rulebook = rulebook;
        this.tables = tables;
    }

    Document document() {
        Document document = new Document()
                .heading(
                        1,
                        labels.text(
                                "docs.dictionary", labels.text(rulebook.scheme().name())))
                .paragraph(labels.text("docs.dictionary.note", rulebook.scheme().version()));
        for (DataTable table : tables) {
            String name = labels.textOr("docs.table." + table.name(), table.name());
            document.heading(2, name.equals(table.name()) ? name : name + " " + table.name());
            List<List<String>> rows = new ArrayList<>();
            table.columns().forEach(column -> rows.add(row(table, column)));
            document.grid(
                    List.of(
                            labels.text("docs.column"),
                            labels.text("docs.type"),
                            labels.text("docs.meaning"),
                            labels.text("docs.headers"),
                            labels.text("docs.used")),
                    rows);
        }
        return document;
    }

    private List<String> row(DataTable table, DataColumn column) {
        String meaning = labels.textOr(
                "column." + table.name() + "." + column.name(), labels.textOr("column." + column.name(), ""));
        if (!column.words().isEmpty()) {
            meaning = (meaning + " " + String.join(", ", column.words())).strip();
        }
        List<String> headers = column.headers();
        String shown = String.join(labels.text("docs.and"), headers.subList(0, Math.min(MOST_HEADERS, headers.size())));
        return List.of(
                Document.code(column.name()),
                column.type().toLowerCase(java.util.Locale.ROOT)
                        + (column.required() ? labels.text("docs.required") : ""),
                meaning,
                headers.isEmpty() ? labels.text("docs.computed") : shown,
                String.join(", ", used(table, column)));
    }

    private Set<String> used(DataTable table, DataColumn column) {
        Set<String> used = new TreeSet<>();
        for (Indicator indicator : rulebook.counted()) {
            Measure denominator = indicator.denominator();
            if (speaks(indicator.numerator(), table, column)
                    || (denominator != null && speaks(denominator, table, column))) {
                used.add(indicator.id());
            }
        }
        return used;
    }

    private static boolean speaks(Measure measure, DataTable table, DataColumn column) {
        return measure.parts().stream()
                .filter(part -> part.source().equals(table.name()))
                .map(part -> part.dated() + " " + part.where() + " " + part.expression())
                .anyMatch(all -> List.of(all.split("[^A-Za-z0-9_]+", -1)).contains(column.name()));
    }
}

package org.steelyard.jobs.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.steelyard.jobs.source.Column;

/** Tells a header that stands among the rows, as where pages or files were put one below the other. */
final class HeaderAgain {

    private final int cell;
    private final Set<String> names;

    /** For one file: by the cell of its first required column, which no record fills with the column's own name. */
    HeaderAgain(TableFile file) {
        Columns all = new Columns(file.source());
        List<Column> columns = file.source().table().columns();
        int first = 0;
        while (first < columns.size() && !(columns.get(first).required() && file.cellOf()[first] >= 0)) {
            first++;
        }
        this.cell = first < columns.size() ? file.cellOf()[first] : -1;
        this.names = cell < 0
                ? Set.of()
                : all.headers(columns.get(first)).stream()
                        .map(HeaderCells::form)
                        .collect(Collectors.toSet());
    }

    /** Whether the scanner's line is the header; asked for rejected rows only. */
    boolean is(CsvScanner scanner) {
        return cell >= 0
                && names.contains(
                        HeaderCells.bare(HeaderCells.form(scanner.cell(cell).toString())));
    }
}

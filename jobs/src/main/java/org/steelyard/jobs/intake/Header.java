package org.steelyard.jobs.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.jobs.format.Unpacked;
import org.steelyard.jobs.profile.Source;

/**
 * Where the header of a file stands and which of its cells holds which column.
 *
 * @param delimiter between two cells
 * @param line the line on which it begins
 * @param names its cells as written
 * @param cellOf for each column of the table the cell that holds it, or -1
 * @param end the offset just behind it
 * @param nextLine the line on which the rows begin
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Header(byte delimiter, long line, List<String> names, int[] cellOf, int end, long nextLine) {

    private static final byte[] USUAL = {',', '\t', ';', '|'};
    private static final byte[] UNUSUAL = {'^', '~', 1, 31, '#', '!', '$', '&', '*', '@', '%', '='};
    private static final int SEARCHED_RECORDS = 20;

    /** Most cells of a header: the columns of the widest spreadsheet. */
    private static final int MOST_CELLS = 16_384;

    /** As much of a cell as may be a name; two lines are joined cell by cell, so that a long one would be there often. */
    private static final int LONGEST_NAME = 500;

    /** Finds the header in the first bytes of a file; adds problems and is empty where there is none that will do. */
    static Optional<Header> find(byte[] head, Unpacked table, Source source, Problems problems) {
        byte[] known = {table.delimiter()};
        Header best = best(head, table, source, table.delimiter() == 0 ? USUAL : known, null);
        if (best != null
                && table.delimiter() == 0
                && !new Columns(source).lacking(best.cellOf).isEmpty()) {
            best = best(head, table, source, UNUSUAL, best);
        }
        if (best == null || (best.hits() == 0 && isTooWide(head, table))) {
            problems.add(
                    table.name(),
                    0,
                    best == null
                            ? "the file is empty: expected a header line (deliver the file again)"
                            : "a line has more than " + MOST_CELLS + " cells: expected a header line");
            return Optional.empty();
        }
        return new Columns(source).complete(best, table.name(), problems) ? Optional.of(best) : Optional.empty();
    }

    private static boolean isTooWide(byte[] head, Unpacked table) {
        boolean wide = false;
        for (byte delimiter : USUAL) {
            CsvScanner scanner = new CsvScanner(head, table.skip(), head.length, delimiter, table.firstLine());
            for (int i = 0; i < SEARCHED_RECORDS && scanner.next(); i++) {
                wide |= scanner.cells() > MOST_CELLS;
            }
        }
        return wide;
    }

    private static @Nullable Header best(
            byte[] head, Unpacked table, Source source, byte[] delimiters, @Nullable Header sofar) {
        Header best = sofar;
        Columns columns = new Columns(source);
        for (byte delimiter : delimiters) {
            CsvScanner scanner = new CsvScanner(head, table.skip(), head.length, delimiter, table.firstLine());
            List<String> above = List.of();
            for (int i = 0; i < SEARCHED_RECORDS && scanner.next(); i++) {
                if (scanner.cells() > MOST_CELLS) {
                    continue;
                }
                List<String> cells = cells(scanner);
                Header one = of(scanner, delimiter, HeaderCells.of(cells), columns);
                best = best == null || one.hits() > best.hits() ? one : best;
                Header two = of(scanner, delimiter, HeaderCells.of(above, cells), columns);
                best = !above.isEmpty() && two.hits() > best.hits() ? two : best;
                above = cells;
            }
        }
        return best;
    }

    private static Header of(CsvScanner scanner, byte delimiter, HeaderCells cells, Columns columns) {
        return new Header(
                delimiter, scanner.line(), cells.names(), columns.cellOf(cells), scanner.offset(), scanner.nextLine());
    }

    private static List<String> cells(CsvScanner scanner) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < scanner.cells(); i++) {
            String text = Plain.text(scanner.cell(i).toString()).replace("\uFEFF", "");
            cells.add(text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text);
        }
        return cells;
    }

    private long hits() {
        return Arrays.stream(cellOf).filter(cell -> cell != Columns.MISSING).count();
    }
}

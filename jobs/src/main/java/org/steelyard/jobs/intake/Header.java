package org.steelyard.jobs.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.jobs.format.Unpacked;
import org.steelyard.jobs.profile.Source;
import org.steelyard.jobs.source.Column;

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

    private static final byte[] DELIMITERS = {',', '\t', ';', '|'};
    private static final int SEARCHED_RECORDS = 20;
    private static final int MOST_NAMED = 40;

    /** Finds the header in the first bytes of a file; adds problems and is empty where there is none that will do. */
    static Optional<Header> find(byte[] head, Unpacked table, Source source, Problems problems) {
        String file = table.name();
        Header best = null;
        for (byte delimiter : table.delimiter() == 0 ? DELIMITERS : new byte[] {table.delimiter()}) {
            CsvScanner scanner = new CsvScanner(head, table.skip(), head.length, delimiter, table.firstLine());
            for (int i = 0; i < SEARCHED_RECORDS && scanner.next(); i++) {
                Header candidate = read(scanner, delimiter, source);
                if (best == null || candidate.hits() > best.hits()) {
                    best = candidate;
                }
            }
        }
        if (best == null) {
            problems.add(file, 0, "the file is empty: expected a header line (deliver the file again)");
            return Optional.empty();
        }
        return best.complete(source, file, problems) ? Optional.of(best) : Optional.empty();
    }

    private static Header read(CsvScanner scanner, byte delimiter, Source source) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < scanner.cells(); i++) {
            names.add(Plain.text(scanner.cell(i).toString()).replace("\uFEFF", ""));
            places.putIfAbsent(Plain.header(names.get(i)), i);
        }
        List<Column> columns = source.table().columns();
        int[] cellOf = new int[columns.size()];
        for (int c = 0; c < cellOf.length; c++) {
            cellOf[c] = headers(columns.get(c), source).stream()
                    .map(header -> places.getOrDefault(Plain.header(header), -1))
                    .filter(place -> place >= 0)
                    .findFirst()
                    .orElse(-1);
        }
        return new Header(delimiter, scanner.line(), names, cellOf, scanner.offset(), scanner.nextLine());
    }

    /** The headers under which a column is looked for: the profile's alone where it names one. */
    private static List<String> headers(Column column, Source source) {
        String named = source.headers().get(column.name());
        if (named != null) {
            return List.of(named);
        }
        List<String> all = new ArrayList<>();
        all.add(column.name());
        all.addAll(column.aliases());
        return all;
    }

    private int hits() {
        int hits = 0;
        for (int cell : cellOf) {
            hits += cell >= 0 ? 1 : 0;
        }
        return hits;
    }

    private boolean complete(Source source, String file, Problems problems) {
        boolean complete = true;
        for (int c = 0; c < cellOf.length; c++) {
            Column column = source.table().columns().get(c);
            boolean named = source.headers().containsKey(column.name());
            boolean assumed = source.defaults().containsKey(column.name());
            if (cellOf[c] < 0 && !assumed && (column.required() || named)) {
                complete = false;
                List<String> shown = names.subList(0, Math.min(names.size(), MOST_NAMED));
                problems.add(
                        file,
                        line,
                        "missing column '" + column.name() + "' (expected one of: "
                                + String.join(", ", headers(column, source)) + "; found: "
                                + Plain.masked(String.join(", ", shown))
                                + "). Deliver the column, or name its header in the profile.");
            }
        }
        return complete;
    }
}

package org.steelyard.jobs.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.jobs.profile.Source;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.Kind;

/** Learns how one file writes its values: from its beginning how long its ids are, from all of it what its percentages mean. */
final class HabitReader {

    private static final int WINDOW = 32 << 20;

    private final Source source;
    private final Header header;
    private final String file;

    HabitReader(Source source, Header header, String file) {
        this.source = source;
        this.header = header;
        this.file = file;
    }

    /** How long ids with leading zeros are, by column; from the first bytes of the file, of which the last record may be cut. */
    Map<String, Integer> digits(byte[] head) {
        Map<String, IdLengths> lengths = new HashMap<>();
        for (int c = 0; c < header.cellOf().length; c++) {
            if (kind(c) == Kind.ID && header.cellOf()[c] >= 0) {
                lengths.put(column(c).name(), new IdLengths(header.cellOf()[c]));
            }
        }
        CsvScanner scanner = new CsvScanner(head, header.end(), head.length, header.delimiter(), header.nextLine());
        while (scanner.next()) {
            if (scanner.offset() < head.length
                    && scanner.cells() == header.names().size()) {
                lengths.values().forEach(l -> l.add(scanner));
            }
        }
        Map<String, Integer> digits = new HashMap<>();
        lengths.forEach((column, l) -> l.expected().ifPresent(length -> digits.put(column, length)));
        return digits;
    }

    /** The percent columns that are written as fractions; adds a problem where nobody can tell. */
    Set<String> fractions(Path path, Problems problems) throws IOException {
        List<PercentColumn> columns = new ArrayList<>();
        for (int c = 0; c < header.cellOf().length; c++) {
            if (kind(c) == Kind.PERCENT && header.cellOf()[c] >= 0) {
                columns.add(new PercentColumn(column(c).name(), header.cellOf()[c]));
            }
        }
        if (columns.isEmpty()) {
            return Set.of();
        }
        new Splitter(WINDOW, scanner -> {
                    if (scanner.cells() == header.names().size()) {
                        columns.forEach(column -> column.add(scanner));
                    }
                })
                .split(path, file, 0, header.delimiter(), header.end(), header.nextLine());
        Set<String> fractions = new HashSet<>();
        for (PercentColumn column : columns) {
            column.isFraction(file, header.line(), problems)
                    .filter(yes -> yes)
                    .ifPresent(yes -> fractions.add(column.name()));
        }
        return fractions;
    }

    private Column column(int c) {
        return source.table().columns().get(c);
    }

    private Kind kind(int c) {
        return column(c).kind();
    }
}

package org.steelyard.jobs.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.spark.unsafe.types.UTF8String;

/** How long the ids of one column are, as far as they are numbers. */
final class IdLengths {

    private static final int FEWEST = 20;
    private static final double MOST = 0.9;

    private final int cell;
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Map<Integer, Integer> withZero = new HashMap<>();
    private int ids;

    IdLengths(int cell) {
        this.cell = cell;
    }

    void add(CsvScanner scanner) {
        UTF8String id = Cells.plain(scanner.cell(cell));
        if (id.numBytes() == 0) {
            return;
        }
        ids++;
        for (int i = 0; i < id.numBytes(); i++) {
            if (id.getByte(i) < '0' || id.getByte(i) > '9') {
                return;
            }
        }
        counts.merge(id.numBytes(), 1, Integer::sum);
        if (id.getByte(0) == '0') {
            withZero.merge(id.numBytes(), 1, Integer::sum);
        }
    }

    /** The length that nearly all ids share, if some of them begin with a zero: what is shorter has lost its own. */
    OptionalInt expected() {
        return counts.entrySet().stream()
                .filter(e -> ids >= FEWEST && e.getValue() >= MOST * ids && withZero.containsKey(e.getKey()))
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }
}

package org.steelyard.indicators.assess;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Unit;

/** What the rows of a file of values said so far, against which the next is held: one value of each, one group a unit. */
final class SeenValues {

    /** What a row says of its unit. */
    record Row(String peerGroup, String group, long line) {}

    private record Whose(Period period, Unit unit) {}

    /** What was said of one unit in one period: first of its groups, and the line of each indicator, 0 for none. */
    private static final class Seen {
        private final Row first;
        private long[] lines = new long[0];

        private Seen(Row first) {
            this.first = first;
        }
    }

    private final String file;
    private final Map<Whose, Seen> seen = new HashMap<>();
    private final Map<String, Integer> indicators = new HashMap<>();
    private @Nullable Whose lastWhose;
    private @Nullable Seen last;

    SeenValues(String file) {
        this.file = file;
    }

    /** Tells where a row repeats or contradicts one before it. */
    void check(Period period, Unit unit, String indicator, Row row, Problems found) {
        Seen before = of(period, unit, row);
        Integer number = indicators.get(indicator);
        if (number == null) {
            number = indicators.size();
            indicators.put(indicator, number);
        }
        if (number >= before.lines.length) {
            before.lines = Arrays.copyOf(before.lines, Math.max(indicators.size(), 2 * before.lines.length));
        }
        if (before.lines[number] == 0) {
            before.lines[number] = row.line();
        } else {
            found.add(
                    file,
                    row.line(),
                    "expected one value of " + indicator + " for " + unit.name() + " in " + period
                            + ", found another on line " + before.lines[number]);
        }
        checkSame("peer group", before.first.peerGroup(), row.peerGroup(), unit, before.first, row, found);
        checkSame("group", before.first.group(), row.group(), unit, before.first, row, found);
    }

    private Seen of(Period period, Unit unit, Row row) {
        // Rows of one unit mostly stand together.
        if (last == null
                || lastWhose == null
                || !lastWhose.unit().equals(unit)
                || !lastWhose.period().equals(period)) {
            lastWhose = new Whose(period, unit);
            last = seen.computeIfAbsent(lastWhose, whose -> new Seen(row));
        }
        return last;
    }

    private void checkSame(String what, String before, String after, Unit unit, Row first, Row row, Problems found) {
        if (!before.equals(after)) {
            found.add(
                    file,
                    row.line(),
                    "expected the " + what + " '" + before + "' of " + unit.name() + " as on line " + first.line()
                            + ", found '" + after + "'");
        }
    }
}

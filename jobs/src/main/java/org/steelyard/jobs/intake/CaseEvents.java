package org.steelyard.jobs.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.steelyard.jobs.format.Records;

/**
 * The rows of an event log, gathered by case: each row gets its number within its case, or each case becomes one row.
 *
 * <p>The row of a case has the cells of its earliest event under their own headers, those of its latest under {@link #LAST}
 * and their header, and the number of its events. It stands on the line of the case's first row. A row without a case stands
 * for itself, to be rejected like any other.
 */
final class CaseEvents {

    /** The header of an event's number within its case, from 1 in the order of the file. */
    static final String NUMBER = "event:number";

    /** The header of the number of a case's events. */
    static final String COUNT = "event:count";

    /** What the headers of a case's latest event begin with. */
    static final String LAST = "last:";

    private final int id;
    private final int time;
    private final Instants instants;
    private final Map<String, Case> cases = new LinkedHashMap<>();

    /** No rows yet; the id of the case and the time of the event will stand in two of their cells. */
    CaseEvents(int id, int time, Instants instants) {
        this.id = id;
        this.time = time;
        this.instants = instants;
    }

    /** What is known of a case. */
    private static final class Case {
        private final long line;
        private List<String> first;
        private List<String> last;
        private long from;
        private long to;
        private int events = 1;

        Case(long line, List<String> cells, long at) {
            this.line = line;
            this.first = cells;
            this.last = cells;
            this.from = at;
            this.to = at;
        }

        /** Events at the same moment happened in the order of the file. */
        void add(List<String> cells, long at) {
            events++;
            if (at == TimeReader.UNREADABLE) {
                return;
            }
            if (from == TimeReader.UNREADABLE || at < from) {
                from = at;
                first = cells;
            }
            if (to == TimeReader.UNREADABLE || at >= to) {
                to = at;
                last = cells;
            }
        }
    }

    /** Adds a row, without cells if it cannot be read; answers its number within its case. */
    int add(long line, List<String> cells) {
        boolean broken = cells.isEmpty();
        String key = broken ? "" : Plain.text(cells.get(id));
        long at = broken ? TimeReader.UNREADABLE : instants.read(UTF8String.fromString(cells.get(time)));
        String unique = key.isEmpty() ? "\n" + line : key;
        Case known = cases.get(unique);
        if (known == null) {
            cases.put(unique, new Case(line, List.copyOf(cells), at));
            return 1;
        }
        known.add(List.copyOf(cells), at);
        return known.events;
    }

    /** Whether a header is one that is added here: no export need answer for it. */
    static boolean adds(String header) {
        return header.startsWith(LAST) || header.equals(NUMBER) || header.equals(COUNT);
    }

    /** The header of numbered rows. */
    static List<String> numbered(List<String> header) {
        return joined(header, List.of(), NUMBER);
    }

    /** The header of the rows of cases. */
    static List<String> folded(List<String> header) {
        return joined(header, header.stream().map(name -> LAST + name).toList(), COUNT);
    }

    /** Hands over a row for each case, and says of each row that could not be read why. */
    void write(Records out, String reason) throws IOException {
        for (Case one : cases.values()) {
            if (one.first.isEmpty()) {
                out.broken(one.line, reason);
            } else {
                out.record(one.line, joined(one.first, one.last, Integer.toString(one.events)));
            }
        }
    }

    private static List<String> joined(List<String> first, List<String> last, String end) {
        List<String> all = new ArrayList<>(first);
        all.addAll(last);
        Collections.addAll(all, end);
        return all;
    }
}

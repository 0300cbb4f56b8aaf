package org.steelyard.jobs.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.steelyard.indicators.result.IntakeCount;
import org.steelyard.jobs.intake.TableInput;
import org.steelyard.reports.RejectCount;

/** How many rows of each file of a table were accepted, and of how many of them cells were dropped. */
final class AcceptedRows {

    private final TableInput input;
    private final Map<String, Long> byFile = new TreeMap<>();
    private final Map<String, Long> dropped = new TreeMap<>();

    AcceptedRows(TableInput input) {
        this.input = input;
    }

    /** Adds what one task counted: rows by file, and rows by file, tab and the columns that were dropped. */
    void add(Map<String, Long> counts) {
        counts.forEach((key, rows) -> {
            int tab = key.indexOf('\t');
            if (tab < 0) {
                byFile.merge(key, rows, Long::sum);
                return;
            }
            for (String column : key.substring(tab + 1).split(",", -1)) {
                dropped.merge(key.substring(0, tab + 1) + column, rows, Long::sum);
            }
        });
    }

    /** Whether no row of any file was accepted. */
    boolean none() {
        return byFile.isEmpty();
    }

    /** The cells that were dropped, by file and column. */
    List<RejectCount> drops() {
        List<RejectCount> drops = new ArrayList<>();
        dropped.forEach((key, rows) -> {
            int tab = key.indexOf('\t');
            drops.add(new RejectCount(
                    input.table().name(),
                    key.substring(0, tab),
                    "accepted",
                    "dropped_" + key.substring(tab + 1),
                    "the cell was dropped: its check digit is wrong, or it is about a person",
                    rows));
        });
        return drops;
    }

    /** What became of the rows of each file; fails where the fates of a file are more or fewer than its rows. */
    List<IntakeCount> reconciled(SetAside aside) {
        List<IntakeCount> counts = new ArrayList<>();
        for (int i = 0; i < input.files().size(); i++) {
            String file = input.files().get(i).name();
            IntakeCount count = new IntakeCount(
                    input.table().name(),
                    file,
                    input.records().get(i),
                    byFile.getOrDefault(file, 0L),
                    aside.rows(file, "superseded"),
                    aside.rows(file, "excluded"),
                    aside.rows(file, "rejected"));
            if (count.read() != count.accepted() + count.superseded() + count.excluded() + count.rejected()) {
                throw new IllegalStateException("Rows were lost or doubled: " + count);
            }
            counts.add(count);
        }
        return counts;
    }
}

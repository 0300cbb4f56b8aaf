package org.steelyard.jobs.intake;

import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.Kind;
import org.steelyard.jobs.source.SourceTable;

/**
 * Drops texts that repeat what the row's own personal columns hold: the applicant's name in the result.
 *
 * <p>Only texts that a reader meets for the first time are looked at: what many rows say is no person's.
 */
final class OwnNames {

    /** A shorter one, a single Chinese character or three letters, stands in many words. */
    private static final int SHORTEST = 4;

    private final TableFile file;
    private final int[] personal;
    private final int[] texts;

    OwnNames(SourceTable table, TableFile file) {
        this.file = file;
        this.personal = columns(table, file, true);
        this.texts = personal.length == 0 ? new int[0] : columns(table, file, false);
    }

    private static int[] columns(SourceTable table, TableFile file, boolean personal) {
        return IntStream.range(0, table.columns().size())
                .filter(i -> file.cellOf()[i] >= 0)
                .filter(i -> {
                    Column column = table.columns().get(i);
                    return personal
                            ? column.kind().personal()
                            : column.kind() == Kind.TEXT && !column.name().equals("item_code");
                })
                .toArray();
    }

    /** Drops such texts from the row; notes each column. */
    void drop(CsvScanner scanner, Cells[] cells, InternalRow row, StringBuilder dropped) {
        for (int t : texts) {
            if (!row.isNullAt(t) && cells[t].fresh()) {
                UTF8String text = scanner.cell(file.cellOf()[t]);
                for (int p : personal) {
                    UTF8String own = scanner.cell(file.cellOf()[p]).trim();
                    if (own.numBytes() >= SHORTEST && text.contains(own)) {
                        cells[t].drop(text, row);
                        RowReader.note(dropped, cells[t].column());
                        break;
                    }
                }
            }
        }
    }
}

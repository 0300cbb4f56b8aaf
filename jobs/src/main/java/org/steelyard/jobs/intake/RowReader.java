package org.steelyard.jobs.intake;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.Kind;
import org.steelyard.jobs.source.Seen;
import org.steelyard.jobs.source.SourceTable;

/** Turns the record under a scanner into a row of the source table, with what becomes of it. The row is reused. */
final class RowReader {

    private final TableFile file;
    private final Map<Long, Superseded.Loss> losses;
    private final Map<Long, Integer> returns;
    private final Cells[] cells;
    private final UTF8String[] defaults;
    private final boolean[] marksTests;
    private final boolean[] required;
    private final Units units;
    private final Rules rules;
    private final Rulings rulings;
    private final boolean ruled;
    private final SpecificInternalRow row;
    private final Conditions conditions;
    private final Verdict verdict;
    private final Shape shape;
    private final HeaderAgain header;
    /** The columns of this row in which a day was written without a time. */
    private final StringBuilder days = new StringBuilder();
    /** The columns of this row whose cells were dropped. */
    private final StringBuilder dropped = new StringBuilder();

    private final OwnNames own;

    /** How each column of this row was delivered. */
    private final byte[] seen;

    private final int columns;
    private final int firstDerived;
    private final Provenance provenance;

    RowReader(SourceTable table, TableFile file, Context context, Superseded superseded) {
        StructType schema = table.schemaWithFate();
        this.file = file;
        this.losses = superseded.of(file.index());
        this.returns = superseded.returns(file.index());
        this.firstDerived = table.columns().size();
        this.columns = schema.size();
        this.row = new SpecificInternalRow(schema);
        this.provenance = new Provenance(table, schema, file, context.replicates());
        this.units = new Units(table, schema, context.references());
        this.rules = Rules.of(table, schema, context, file);
        this.rulings = new Rulings(context.references().overlay(), table, schema);
        this.ruled = !rulings.none();
        TimeReader times = new TimeReader(
                file.source().dates(), context.zone(), file.habits().since1904());
        Instants instants = new Instants(
                file.source().dates(), context.zone(), file.habits().since1904());
        this.conditions = new Conditions(schema, file.source().handling().when());
        this.verdict = new Verdict(file.source().handling().tolerated());
        Hasher hasher = new Hasher(context.key());
        this.own = new OwnNames(table, file);
        this.shape = new Shape(file.cells());
        this.header = new HeaderAgain(file);
        this.seen = new byte[firstDerived];
        this.cells = new Cells[firstDerived];
        this.defaults = new UTF8String[firstDerived];
        this.marksTests = new boolean[firstDerived];
        this.required = new boolean[firstDerived];
        for (int i = 0; i < firstDerived; i++) {
            Column column = table.columns().get(i);
            cells[i] = new Cells(column, i, codes(table, column), file.habits(), times, instants, hasher);
            String assumed = file.source().defaults().get(column.name());
            required[i] = column.required() && !rules.fills(column.name());
            if (column.name().equals("item_code")) {
                cells[i].keep(code -> context.references().item(code) != null);
            }
            marksTests[i] = SourceTable.TEST_MARKS.contains(column.name());
            defaults[i] = UTF8String.fromString(assumed == null ? "" : assumed);
        }
    }

    /** Adds a column to a list of names. */
    static void note(StringBuilder names, Column column) {
        names.append(names.isEmpty() ? "" : ",").append(column.name());
    }

    private Map<String, String> codes(SourceTable table, Column column) {
        Map<String, String> all = new HashMap<>(table.codes().getOrDefault(column.name(), Map.of()));
        all.putAll(file.source().codes().getOrDefault(column.name(), Map.of()));
        return all;
    }

    /** Reads the scanner's record; what becomes of it stands in the row's last columns and in {@link #verdict()}. */
    InternalRow read(CsvScanner scanner) {
        clear();
        days.setLength(0);
        dropped.setLength(0);
        if (ruled) {
            rulings.close();
        }
        if (shape.fits(scanner, verdict)) {
            for (int i = 0; i < firstDerived; i++) {
                int cell = file.cellOf()[i];
                UTF8String text = cell < 0 ? defaults[i] : scanner.cell(cell);
                seen[i] = Seen.BLANK;
                if (ruled && i > 0) {
                    text = rulings.value(cells[i].column().name(), text);
                }
                if (text.numBytes() > 0 || cells[i].readsBlank()) {
                    int before = verdict.rejections();
                    cells[i].read(text, row, verdict);
                    seen[i] = seen(i, text, verdict.rejections() > before);
                    if (cells[i].dateOnly()) {
                        note(days, cells[i].column());
                    }
                    if (cells[i].dropped()) {
                        note(dropped, cells[i].column());
                    }
                    if (marksTests[i] && TestMark.in(text)) {
                        verdict.exclude("test_data", "the row says itself that it is a test");
                    }
                }
                if (ruled && i == 0 && !row.isNullAt(0)) {
                    rulings.open(row.getUTF8String(0));
                }
                if (required[i] && row.isNullAt(i)) {
                    missing(cells[i].column());
                }
            }
            conditions.apply(row);
            own.drop(scanner, cells, row, dropped);
            int before = verdict.rejections();
            units.resolve(row, verdict);
            if (verdict.rejections() > before) {
                unresolved();
            }
            row.update(columns - 1, seen);
            if (verdict.fate() != Fate.REJECTED) {
                rules.apply(row, verdict);
            }
            if (ruled) {
                rulings.apply(row, verdict);
            }
            if (verdict.fate() == Fate.REJECTED && header.is(scanner)) {
                clear();
                verdict.exclude("header_row", "the header again, not a record");
            }
        }
        return finish(scanner.line());
    }

    private void clear() {
        for (int i = 0; i < columns; i++) {
            row.setNullAt(i);
        }
        verdict.clear();
    }

    /** What became of the row read last. */
    Verdict verdict() {
        return verdict;
    }

    private byte seen(int i, UTF8String text, boolean faulty) {
        // Personal data may be dropped at the door, though they were delivered.
        boolean read = !row.isNullAt(i)
                || (cells[i].column().kind() == Kind.PERSONAL && text.trim().numBytes() > 0);
        return faulty ? Seen.FAULTY : read ? Seen.READ : Seen.BLANK;
    }

    /** Units that no reference knows were taken out of the row again. */
    private void unresolved() {
        for (int i = 0; i < firstDerived; i++) {
            Kind kind = cells[i].column().kind();
            if ((kind == Kind.DEPARTMENT || kind == Kind.DISTRICT) && seen[i] == Seen.READ && row.isNullAt(i)) {
                seen[i] = Seen.FAULTY;
            }
        }
    }

    private void missing(Column column) {
        // A cell that could not be read or keeps its row out has already said why.
        if (!verdict.mentions(column.name())) {
            verdict.reject("missing_value", column.name() + " is empty");
        }
    }

    private InternalRow finish(long line) {
        Superseded.Loss loss = losses.isEmpty() ? null : losses.get(line);
        if (loss != null) {
            verdict.supersede(loss.rule(), loss.sentence());
        }
        Integer legs = returns.isEmpty() ? null : returns.get(line);
        if (legs != null) {
            rules.returned(row, legs);
        }
        provenance.write(row, line, days, dropped, verdict);
        return row;
    }
}

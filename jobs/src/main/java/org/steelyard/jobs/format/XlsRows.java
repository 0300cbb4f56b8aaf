package org.steelyard.jobs.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Puts the rows of an .xls workbook together from its records. A formula is never computed: its kept value is taken. */
final class XlsRows implements HSSFListener {

    private final Records records;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final Map<Integer, NumberStyle> styles = new HashMap<>();
    private @Nullable FormatTrackingHSSFListener formats;
    private @Nullable SSTRecord strings;
    private boolean since1904;
    private int depth;
    private int sheet;
    private boolean reading;
    private int row = -1;

    XlsRows(Records records) {
        this.records = records;
    }

    /** Why the reading ended early; POI lets no checked exception through. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient IOException reason;

        Stopped(IOException reason) {
            super(reason);
            this.reason = reason;
        }

        IOException reason() {
            return reason;
        }
    }

    void formats(FormatTrackingHSSFListener tracker) {
        this.formats = tracker;
    }

    @Override
    public void processRecord(Record record) {
        try {
            if (record instanceof BOFRecord begin) {
                begin(begin);
            } else if (record instanceof EOFRecord) {
                end();
                depth--;
            } else if (record instanceof BoundSheetRecord bound) {
                sheets.add(bound);
            } else if (record instanceof SSTRecord texts) {
                strings = texts;
            } else if (record instanceof DateWindow1904Record window && window.getWindowing() == 1) {
                since1904 = true;
                records.since1904();
            } else if (reading && depth == 1) {
                cell(record);
            }
        } catch (IOException e) {
            throw new Stopped(e);
        }
    }

    /** The first stretch tells of the workbook, each further one is a sheet; charts lie deeper. */
    private void begin(BOFRecord begin) throws IOException {
        depth++;
        if (depth == 1 && begin.getType() != BOFRecord.TYPE_WORKBOOK) {
            reading = begin.getType() == BOFRecord.TYPE_WORKSHEET;
            BoundSheetRecord[] ordered = BoundSheetRecord.orderByBofPosition(sheets);
            if (reading) {
                records.table(sheet < ordered.length ? ordered[sheet].getSheetname() : "");
            }
            sheet++;
        }
    }

    private void cell(Record record) throws IOException {
        if (record instanceof MergeCellsRecord merged) {
            for (int i = 0; i < merged.getNumAreas(); i++) {
                CellRangeAddress area = merged.getAreaAt(i);
                records.merged(area.getFirstRow() + 1L, area.getLastRow() + 1L, area.getFirstColumn());
            }
        } else if (record instanceof StringRecord text) {
            // What a formula's cell showed comes behind the formula.
            cells.set(cells.size() - 1, text.getString());
        } else if (record instanceof CellValueRecordInterface value) {
            if (value.getRow() != row) {
                end();
                row = value.getRow();
            }
            if (value.getColumn() < cells.size()) {
                throw new Refusal(row + 1L, "names a cell twice: the workbook is damaged (save it again)");
            }
            while (cells.size() < value.getColumn()) {
                cells.add("");
            }
            cells.add(text(value));
        }
    }

    /** Whether every sheet that the workbook names was read to its end. */
    boolean whole() {
        return depth == 0 && sheet == sheets.size();
    }

    /** Hands over the row that was being put together. */
    void end() throws IOException {
        if (row >= 0) {
            records.record(row + 1L, cells);
        }
        cells.clear();
        row = -1;
    }

    private String text(CellValueRecordInterface value) {
        if (value instanceof LabelSSTRecord label && strings != null) {
            return strings.getString(label.getSSTIndex()).getString();
        }
        if (value instanceof LabelRecord label) {
            return label.getValue();
        }
        if (value instanceof NumberRecord number) {
            return style(number).text(number.getValue(), since1904);
        }
        if (value instanceof BoolErrRecord flag) {
            return flag.isBoolean() ? Boolean.toString(flag.getBooleanValue()) : error(flag.getErrorValue());
        }
        return value instanceof FormulaRecord formula ? kept(formula) : "";
    }

    private String kept(FormulaRecord formula) {
        return switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> style(formula).text(formula.getValue(), since1904);
            case BOOLEAN -> Boolean.toString(formula.getCachedBooleanValue());
            case ERROR -> error((byte) formula.getCachedErrorValue());
            default -> "";
        };
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
    }

    private NumberStyle style(CellValueRecordInterface value) {
        if (formats == null) {
            return NumberStyle.PLAIN;
        }
        FormatTrackingHSSFListener known = formats;
        return styles.computeIfAbsent(
                known.getFormatIndex(value),
                id -> NumberStyle.of(id, NumberStyle.isEastAsian(id) ? "" : known.getFormatString(id)));
    }
}

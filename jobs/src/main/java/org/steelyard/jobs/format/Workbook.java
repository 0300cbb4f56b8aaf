package org.steelyard.jobs.format;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** An Excel workbook: each sheet is a table, each line its row's number. */
final class Workbook implements Format {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", java.util.Locale.ROOT);
    private static final double EXACT = 1e15;
    private static final int SHOWN_DIGITS = 6;
    private static final int KEPT_DIGITS = 15;

    @Override
    public String name() {
        return "Excel workbook";
    }

    @Override
    public boolean fits(Head head) {
        return head.starts('P', 'K') || head.starts(0xD0, 0xCF, 0x11, 0xE0);
    }

    @Override
    public void read(Path file, Records records) throws IOException {
        try (org.apache.poi.ss.usermodel.Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                Sheet sheet = book.getSheetAt(i);
                if (sheet.getPhysicalNumberOfRows() > 0) {
                    records.table(sheet.getSheetName());
                    write(sheet, records);
                }
            }
        }
    }

    private static void write(Sheet sheet, Records records) throws IOException {
        int width = 0;
        for (Row row : sheet) {
            width = Math.max(width, row.getLastCellNum());
        }
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                cells.add(text(row.getCell(c)));
            }
            records.record(row.getRowNum() + 1L, cells);
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue().replaceAll("\\s*[\\r\\n]+\\s*", " ");
            case NUMERIC -> number(cell);
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            default -> "";
        };
    }

    private static String number(Cell cell) {
        double value = cell.getNumericCellValue();
        if (DateUtil.isCellDateFormatted(cell)) {
            LocalDateTime time = cell.getLocalDateTimeCellValue();
            return TIME.format(time);
        }
        // Exact and then rounded as a spreadsheet does it: Double.toString differs between Java versions.
        BigDecimal exact = new BigDecimal(value);
        return Math.abs(value) >= EXACT
                ? exact.round(new MathContext(SHOWN_DIGITS)).toString()
                : exact.round(new MathContext(KEPT_DIGITS)).stripTrailingZeros().toPlainString();
    }
}

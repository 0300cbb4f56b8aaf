package org.steelyard.jobs.intake;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Writes the sheets of an Excel workbook as CSV, one line for each row, so that a line number is the sheet's row number. */
final class Workbooks {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", java.util.Locale.ROOT);
    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    /** From here on a spreadsheet's numbers lose digits: such an id is shown as the spreadsheet would, and refused. */
    private static final double EXACT = 1e15;

    private static final int SHOWN_DIGITS = 6;
    private static final int KEPT_DIGITS = 15;

    private Workbooks() {}

    /** The sheets with any row, each as a CSV file in a folder. */
    static List<Unpacked> unpack(Path file, String name, Path folder) throws IOException {
        List<Unpacked> sheets = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                Sheet sheet = book.getSheetAt(i);
                if (sheet.getPhysicalNumberOfRows() > 0) {
                    Path csv = folder.resolve(Integer.toString(i) + ".csv");
                    write(sheet, csv);
                    sheets.add(new Unpacked(name + "#" + sheet.getSheetName(), csv, 0));
                }
            }
        }
        return sheets;
    }

    private static void write(Sheet sheet, Path csv) throws IOException {
        int width = 0;
        for (Row row : sheet) {
            width = Math.max(width, row.getLastCellNum());
        }
        try (Writer out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(out, FORM)) {
            for (int r = 0; r <= sheet.getLastRowNum(); r++) {
                Row row = sheet.getRow(r);
                List<String> cells = new ArrayList<>();
                for (int c = 0; row != null && c < width; c++) {
                    cells.add(text(row.getCell(c)));
                }
                if (cells.stream().allMatch(String::isEmpty)) {
                    out.write('\n');
                } else {
                    printer.printRecord(cells);
                }
            }
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

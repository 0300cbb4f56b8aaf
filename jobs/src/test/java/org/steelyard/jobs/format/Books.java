package org.steelyard.jobs.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks of both kinds, made by POI. */
final class Books {

    private Books() {}

    /** A workbook of a kind, xls or xlsx. */
    static byte[] book(String kind, Consumer<Workbook> fill) throws IOException {
        try (Workbook book = kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    /** Writes a row; an empty text leaves no cell. */
    static void row(Sheet sheet, int at, Object... cells) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (cells[i] instanceof Boolean flag) {
                row.createCell(i).setCellValue(flag);
            } else if (!cells[i].equals("")) {
                row.createCell(i).setCellValue((String) cells[i]);
            }
        }
    }

    /** Writes a number in a format into the first row. */
    static void formatted(Sheet sheet, int column, String format, double value) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        Row row = sheet.getRow(0) == null ? sheet.createRow(0) : sheet.getRow(0);
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }
}

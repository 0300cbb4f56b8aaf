package org.steelyard.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An Excel sheet with a title above the header, a total below, and dates now as dates, now as text. */
final class WorkbookSink implements RecordSink {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");
    private static final Pattern SMALL = Pattern.compile("\\d{1,3}");
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Path file;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet("工单明细");
    private final CellStyle dateStyle = workbook.createCellStyle();
    private int rows;

    WorkbookSink(Path file, String title) {
        this.file = file;
        dateStyle.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d h:mm"));
        sheet.createRow(rows++).createCell(0).setCellValue(title);
    }

    @Override
    public void write(List<String> record) {
        XSSFRow row = sheet.createRow(rows);
        for (int i = 0; i < record.size(); i++) {
            if (!record.get(i).isEmpty()) {
                fill(row.createCell(i), record.get(i));
            }
        }
        rows++;
    }

    private void fill(XSSFCell cell, String text) {
        if (rows % 2 == 0 && TIME.matcher(text).matches()) {
            cell.setCellValue(LocalDateTime.parse(text, MINUTE));
            cell.setCellStyle(dateStyle);
        } else if (SMALL.matcher(text).matches()) {
            cell.setCellValue(Integer.parseInt(text));
        } else {
            cell.setCellValue(text);
        }
    }

    @Override
    public void close() throws IOException {
        XSSFRow total = sheet.createRow(rows);
        total.createCell(0).setCellValue("合计");
        total.createCell(1).setCellValue(rows - 2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            PackageProperties properties = workbook.getPackage().getPackageProperties();
            properties.setCreatedProperty("2026-01-01T00:00:00Z");
            properties.setModifiedProperty("2026-01-01T00:00:00Z");
            properties.setCreatorProperty("steelyard");
            workbook.write(bytes);
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            zipAgain(bytes.toByteArray(), out);
        }
    }

    /** Copies a zip with one fixed time on all entries, so that the same content gives the same bytes. */
    private static void zipAgain(byte[] zip, OutputStream out) throws IOException {
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(LONG_AGO);
                to.putNextEntry(copy);
                from.transferTo(to);
                to.closeEntry();
            }
        }
    }
}

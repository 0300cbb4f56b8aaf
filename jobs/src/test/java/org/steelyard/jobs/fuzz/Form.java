package org.steelyard.jobs.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A form in which the same small case log is delivered. */
enum Form {
    CSV,
    GBK,
    UTF16,
    TSV,
    GZ,
    ZIP,
    XLSX,
    XLS,
    HTML,
    SPREADSHEET_XML,
    JSON_LINES,
    JSON_ARRAY,
    PARQUET,
    XES;

    private static final List<String> HEADER =
            List.of("办件编号", "事项编码", "受理部门", "行政区划", "收件时间", "受理时间", "办结时间", "办件状态", "收费金额", "入库时间");

    /** The records, header first; a few of them wrong in the usual ways. */
    static List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 40; i++) {
            String day = "2026-0" + (4 + i % 6) + "-1" + i % 10;
            String department = i % 13 == 5 ? "无名局" : i % 2 == 0 ? "税务局" : "市场监督管理局";
            String close = i % 7 == 3 ? "" : i % 11 == 6 ? "昨天" : day + " 16:0" + i % 10;
            rows.add(List.of(
                    "A" + (i % 17 == 16 ? i - 1 : i),
                    "YZ" + (1 + i % 4),
                    department,
                    i % 5 == 0 ? "" : "青湖区",
                    day + " 08:00",
                    day + " 09:00",
                    close,
                    close.isEmpty() ? "在办" : "办结",
                    i % 3 == 0 ? "12.50" : "0",
                    day + " 17:00"));
        }
        return rows;
    }

    private static String text(String delimiter) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : table()) {
            text.append(String.join(delimiter, row)).append('\n');
        }
        return text.toString().replace("税务局", delimiter.equals(",") ? "\"税务局\"" : "税务局");
    }

    /** The sound bytes. */
    byte[] sound(Path folder) throws IOException {
        byte[] csv = text(",").getBytes(StandardCharsets.UTF_8);
        return switch (this) {
            case CSV -> csv;
            case GBK -> text(",").getBytes(Charset.forName("GBK"));
            case UTF16 -> text(",").getBytes(StandardCharsets.UTF_16);
            case TSV -> text("\t").getBytes(StandardCharsets.UTF_8);
            case GZ -> gzip(csv);
            case ZIP -> zip(Map.of("办件.csv", csv));
            case XLSX -> book(new XSSFWorkbook());
            case XLS -> book(new HSSFWorkbook());
            case HTML -> tagged("<html><table>", "<tr>", "<td>", "</td>", "</tr>\n", "</table></html>");
            case SPREADSHEET_XML ->
                tagged(
                        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                                + "<Worksheet Name=\"a\"><Table>",
                        "<Row>",
                        "<Cell><Data>",
                        "</Data></Cell>",
                        "</Row>\n",
                        "</Table></Worksheet></Workbook>");
            case JSON_LINES -> String.join("\n", objects()).getBytes(StandardCharsets.UTF_8);
            case JSON_ARRAY -> objects().toString().getBytes(StandardCharsets.UTF_8);
            case PARQUET -> parquet(folder);
            case XES -> xes();
        };
    }

    /** Mutated bytes: of an archive or a packed file mostly what lies within, so that more than its shell is tried. */
    byte[] mutated(byte[] sound, Random random) throws IOException {
        Mutator mutator = new Mutator(random);
        boolean within = random.nextInt(3) > 0;
        if (within && this == GZ) {
            return gzip(mutator.mutate(CSV.sound(Path.of(""))));
        }
        if (within && (this == ZIP || this == XLSX)) {
            Map<String, byte[]> entries = entries(sound);
            List<String> names = new ArrayList<>(entries.keySet());
            String name = names.stream()
                    .filter(n -> this == XLSX && n.contains("sheet1") && random.nextBoolean())
                    .findFirst()
                    .orElse(names.get(random.nextInt(names.size())));
            entries.put(name, mutator.mutate(entries.get(name)));
            return zip(entries);
        }
        return mutator.mutate(sound);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry e = new ZipEntry(entry.getKey());
                e.setTime(0);
                zip.putNextEntry(e);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> entries(byte[] zipped) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                entries.put(e.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] book(Workbook book) throws IOException {
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("办件");
            for (List<String> cells : table()) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int c = 0; c < cells.size(); c++) {
                    row.createCell(c).setCellValue(cells.get(c));
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] tagged(String start, String row, String cell, String endCell, String endRow, String end) {
        StringBuilder text = new StringBuilder(start);
        for (List<String> cells : table()) {
            text.append(row);
            cells.forEach(c -> text.append(cell).append(c).append(endCell));
            text.append(endRow);
        }
        return text.append(end).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> objects() {
        List<String> objects = new ArrayList<>();
        for (List<String> cells : table().subList(1, 41)) {
            List<String> fields = new ArrayList<>();
            for (int c = 0; c < cells.size(); c++) {
                fields.add('"' + HEADER.get(c) + "\":\"" + cells.get(c) + '"');
            }
            objects.add("{" + String.join(",", fields) + "}");
        }
        return objects;
    }

    private static byte[] parquet(Path folder) throws IOException {
        Path csv = Files.write(folder.resolve("made.csv"), CSV.sound(folder));
        Path file = folder.resolve("made.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("COPY (FROM read_csv('" + csv + "', all_varchar = true, header = true)) TO '" + file
                    + "' (FORMAT parquet)");
            return Files.readAllBytes(file);
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(csv);
            Files.deleteIfExists(file);
        }
    }

    private static byte[] xes() {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><log xes.version=\"1.0\">\n");
        for (List<String> cells : table().subList(1, 41)) {
            text.append("<trace>");
            for (int c = 0; c < cells.size(); c++) {
                text.append("<string key=\"")
                        .append(HEADER.get(c))
                        .append("\" value=\"")
                        .append(cells.get(c))
                        .append("\"/>");
            }
            text.append("<event><string key=\"concept:name\" value=\"受理\"/></event></trace>\n");
        }
        return text.append("</log>").toString().getBytes(StandardCharsets.UTF_8);
    }
}

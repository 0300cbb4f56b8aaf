package org.steelyard.jobs.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/** An Excel workbook since 2007 (.xlsx): each sheet is a table, each line its row's number. Read as a stream, never as a whole. */
final class Xlsx implements Format {

    private static final Set<String> TRUE = Set.of("1", "true");

    @Override
    public String name() {
        return "Excel workbook";
    }

    @Override
    public boolean fits(Head head) {
        return Archive.fits(head) && has(head.file(), "[Content_Types].xml");
    }

    private static boolean has(Path file, String entry) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(entry) != null;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void read(Path file, Records records) throws IOException {
        if (has(file, "xl/workbook.bin")) {
            throw new Refusal("is a binary Excel workbook (.xlsb): save it as .xlsx");
        }
        if (!has(file, "xl/workbook.xml")) {
            throw new Refusal("is an Office document, but no Excel workbook: deliver a workbook or CSV");
        }
        try (OPCPackage book = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            sheets(new XSSFReader(book), records);
            book.revert();
        } catch (IOException | OpenXML4JException | XMLStreamException e) {
            throw isBomb(e)
                    ? new Refusal(
                            "unpacks to far more than it holds, as archives do that are made to fill disks: refused")
                    : e instanceof IOException io ? io : new IOException(e);
        }
    }

    /** POI tells a bomb by its words only, and the reader of XML wraps what it is told. */
    private static boolean isBomb(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (String.valueOf(t.getMessage()).contains("Zip bomb")) {
                return true;
            }
        }
        return false;
    }

    private static void sheets(XSSFReader reader, Records records)
            throws IOException, OpenXML4JException, XMLStreamException {
        boolean since1904 = since1904(reader);
        if (since1904) {
            records.since1904();
        }
        SharedStrings strings = strings(reader, records.scratch());
        SheetStyles styles = styles(reader);
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream sheet = sheets.next()) {
                records.table(sheets.getSheetName());
                new SheetReader(strings, styles, since1904).read(sheet, records);
            }
        }
    }

    private static boolean since1904(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream part = reader.getWorkbookData();
                Xml xml = new Xml(part)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    return TRUE.contains(xml.attribute("date1904", "0"));
                }
            }
        }
        return false;
    }

    private static SharedStrings strings(XSSFReader reader, Path scratch)
            throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream part = reader.getSharedStringsData()) {
            return part == null ? SharedStrings.none() : SharedStrings.read(part, scratch);
        }
    }

    private static SheetStyles styles(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream part = reader.getStylesData()) {
            return part == null ? new SheetStyles() : SheetStyles.read(part);
        }
    }
}

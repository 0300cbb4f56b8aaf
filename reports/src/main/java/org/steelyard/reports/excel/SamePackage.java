package org.steelyard.reports.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The same bytes for the same workbook, whenever and wherever it is written. */
final class SamePackage {

    /** A month after the first moment that a zip file can name: Java writes that one with the machine's time zone. */
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 2, 1, 0, 0);

    private SamePackage() {}

    /** Dates a workbook by the day its data speak of, not by the clock. */
    static void stamp(XSSFWorkbook book, LocalDate day) {
        Optional<Date> date =
                Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        POIXMLProperties.CoreProperties core = book.getProperties().getCoreProperties();
        core.setCreator("Steelyard");
        core.setCreated(date);
        core.setModified(date);
    }

    /** A zip file with the same entries in the same order and no trace of the clock. */
    static byte[] of(byte[] zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(MOMENT);
                out.putNextEntry(same);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}

package org.steelyard.jobs.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An Excel workbook of 1997 to 2003 (.xls): each sheet is a table, each line its row's number. Read record by record. */
final class Xls implements Format {

    private static final long LARGEST = 512L << 20;

    @Override
    public String name() {
        return "Excel 97-2003 workbook";
    }

    @Override
    public boolean fits(Head head) {
        return head.starts(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    }

    @Override
    public void read(Path file, Records records) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new Refusal("is an .xls workbook of more than " + LARGEST + " bytes: save it as .xlsx or CSV");
        }
        XlsRows rows = new XlsRows(records);
        FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(rows);
        rows.formats(formats);
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(formats);
        try (POIFSFileSystem book = new POIFSFileSystem(file.toFile(), true)) {
            if (book.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw locked();
            }
            new HSSFEventFactory().processWorkbookEvents(request, book);
        } catch (EncryptedDocumentException e) {
            throw locked();
        } catch (OldFileFormatException e) {
            throw new Refusal("is a workbook of Excel 95 or older: save it as .xlsx");
        } catch (XlsRows.Stopped e) {
            throw e.reason();
        }
        if (!rows.whole()) {
            throw new Refusal("ends before its last sheet: the workbook is cut off (deliver it again)");
        }
    }

    private static Refusal locked() {
        return new Refusal("is protected by a password: save it without one and deliver it again");
    }
}

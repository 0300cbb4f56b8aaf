package org.steelyard.jobs.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** A workbook as Excel 2003 wrote it in XML, which many systems still call .xls: each sheet is a table, each line its row's number. */
final class SpreadsheetXml implements Format {

    private static final long MOST_ROWS = 1 << 20;

    @Override
    public String name() {
        return "Excel 2003 XML";
    }

    @Override
    public boolean fits(Head head) {
        String text = head.text();
        return text.startsWith("<")
                && text.contains("urn:schemas-microsoft-com:office:spreadsheet")
                && text.matches("(?s).*<(\\w+:)?workbook[\\s>].*");
    }

    @Override
    public void read(Path file, Records records) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                Xml xml = new Xml(in)) {
            while (xml.next()) {
                if (xml.starts("Worksheet")) {
                    records.table(xml.attribute("Name", ""));
                    new Sheet(records).read(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** The rows of one sheet. */
    private static final class Sheet {
        private final Records records;
        private final List<String> cells = new ArrayList<>();
        private final StringBuilder value = new StringBuilder();
        private long row;
        private int merged;

        Sheet(Records records) {
            this.records = records;
        }

        void read(Xml xml) throws IOException, XMLStreamException {
            boolean data = false;
            boolean comment = false;
            while (xml.next() && !xml.ends("Worksheet")) {
                if (xml.isText()) {
                    if (data && !comment) {
                        xml.addTo(value);
                    }
                } else if (xml.starts("Row")) {
                    row = index(xml, row + 1, MOST_ROWS);
                    cells.clear();
                    merged = 0;
                } else if (xml.starts("Cell")) {
                    beginCell(xml);
                } else if (xml.starts("Data") || xml.ends("Data")) {
                    data = xml.starts("Data");
                } else if (xml.starts("Comment") || xml.ends("Comment")) {
                    comment = xml.starts("Comment");
                } else if (xml.ends("Cell")) {
                    cells.add(value.toString());
                } else if (xml.ends("Row")) {
                    records.record(row, cells);
                }
            }
        }

        private void beginCell(Xml xml) throws IOException {
            long place = index(xml, cells.size() + merged + 1L, Bounds.CELLS);
            while (cells.size() < place - 1) {
                cells.add("");
            }
            merged = (int) Math.min(Bounds.CELLS, number(xml, "MergeAcross", 0));
            records.merged(row, row + Math.min(MOST_ROWS, number(xml, "MergeDown", 0)), cells.size());
            value.setLength(0);
        }

        /** Where a row or a cell says that it stands, else behind the one before it. */
        private long index(Xml xml, long next, long most) throws Refusal {
            long index = number(xml, "Index", next);
            if (index < next || index > most) {
                throw new Refusal(xml.line(), "names a place that no spreadsheet has there: the workbook is damaged");
            }
            return index;
        }

        private static long number(Xml xml, String name, long otherwise) {
            return Long.parseLong(xml.attribute(name, Long.toString(otherwise)).strip());
        }
    }
}

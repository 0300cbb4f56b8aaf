package org.steelyard.jobs.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Reads the rows of one sheet of an .xlsx workbook as they come. A formula is never computed: its kept value is taken. */
final class SheetReader {

    private static final long MOST_ROWS = 1 << 20;
    private static final String UNCOMPUTED = "#FORMULA!";
    private static final Pattern STRETCH = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");
    private final SharedStrings strings;
    private final SheetStyles styles;
    private final boolean since1904;
    private final StringBuilder value = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private String type = "";
    private int phonetic;
    private boolean formula;
    private long uncomputed;
    private NumberStyle style = NumberStyle.PLAIN;
    private int column;
    private long row;

    SheetReader(SharedStrings strings, SheetStyles styles, boolean since1904) {
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
    }

    void read(InputStream sheet, Records records) throws IOException, XMLStreamException {
        boolean inValue = false;
        boolean rows = true;
        try (Xml xml = new Xml(sheet)) {
            while (xml.next()) {
                if (!rows) {
                    if (xml.starts("mergeCell")) {
                        merged(xml.attribute("ref", ""), records);
                    }
                } else if (xml.isText()) {
                    if (inValue) {
                        xml.addTo(value);
                    }
                } else if (xml.starts("row")) {
                    beginRow(xml);
                } else if (xml.starts("c")) {
                    beginCell(xml);
                } else if (xml.starts("f")) {
                    formula = true;
                } else if (xml.starts("rPh") || xml.ends("rPh")) {
                    phonetic += xml.starts("rPh") ? 1 : -1;
                } else if (xml.starts("v") || xml.starts("t")) {
                    inValue = phonetic == 0;
                } else if (xml.ends("v") || xml.ends("t")) {
                    inValue = false;
                } else if (xml.ends("c")) {
                    endCell();
                } else if (xml.ends("row")) {
                    records.record(row, cells);
                } else if (xml.ends("sheetData")) {
                    rows = false;
                }
            }
        }
        if (uncomputed > 0) {
            records.note(uncomputed + " of its formulas were never computed and stand here as " + UNCOMPUTED
                    + " (open the workbook in a spreadsheet program, save it, and deliver it again)");
        }
    }

    private void beginRow(Xml xml) throws Refusal {
        row = Long.parseLong(xml.attribute("r", Long.toString(row + 1)).strip());
        if (row < 1 || row > MOST_ROWS) {
            throw new Refusal("names a row " + row + ", which no spreadsheet has: the workbook is damaged");
        }
        cells.clear();
        column = -1;
    }

    private void beginCell(Xml xml) throws Refusal {
        String place = xml.attribute("r");
        column = place == null ? column + 1 : column(place);
        if (column < cells.size() || column >= Bounds.CELLS) {
            throw new Refusal(row, "names a cell that no spreadsheet has there: the workbook is damaged");
        }
        type = xml.attribute("t", "n");
        style = styles.style(Integer.parseInt(xml.attribute("s", "-1").strip()));
        value.setLength(0);
        formula = false;
    }

    /** The number of a cell's column: A1 stands in column 0, AA7 in 26. */
    private static int column(String place) {
        int number = 0;
        for (int i = 0; i < place.length() && number <= Bounds.CELLS; i++) {
            char c = place.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            number = number * 26 + (c - 'A' + 1);
        }
        return number - 1;
    }

    /** Takes a stretch of merged cells such as A2:A5; the same letters as in a cell's place say the column. */
    private static void merged(String stretch, Records records) throws IOException {
        Matcher corners = STRETCH.matcher(stretch);
        if (corners.matches()) {
            records.merged(
                    Long.parseLong(corners.group(2)), Long.parseLong(corners.group(3)), column(corners.group(1)));
        }
    }

    /** A formula without a value was written by a program that does not compute: as a blank it would say that there is nothing. */
    private String blank() {
        uncomputed += formula ? 1 : 0;
        return formula ? UNCOMPUTED : "";
    }

    private void endCell() throws Refusal {
        while (cells.size() < column) {
            cells.add("");
        }
        String text = value.toString();
        cells.add(
                switch (type) {
                    case "s" -> text.isBlank() ? "" : strings.text(Integer.parseInt(text.strip()));
                    case "b" -> text.strip().equals("1") ? "true" : text.isBlank() ? "" : "false";
                    case "n" -> text.isBlank() ? blank() : style.text(Double.parseDouble(text.strip()), since1904);
                    default -> SharedStrings.unescaped(text);
                });
    }
}

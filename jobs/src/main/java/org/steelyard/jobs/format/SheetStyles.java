package org.steelyard.jobs.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The number styles of a workbook, by the numbers under which its cells name them. */
final class SheetStyles {

    private final List<NumberStyle> styles = new ArrayList<>();

    /** The styles of the part in which a workbook keeps them. */
    static SheetStyles read(InputStream part) throws IOException, XMLStreamException {
        SheetStyles all = new SheetStyles();
        Map<Integer, String> codes = new HashMap<>();
        boolean cells = false;
        try (Xml xml = new Xml(part)) {
            while (xml.next()) {
                if (xml.starts("numFmt")) {
                    codes.put(number(xml, "numFmtId"), xml.attribute("formatCode", ""));
                } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                    cells = xml.starts("cellXfs");
                } else if (cells && xml.starts("xf")) {
                    int id = number(xml, "numFmtId");
                    all.styles.add(NumberStyle.of(id, codes.getOrDefault(id, builtin(id))));
                }
            }
        }
        return all;
    }

    private static int number(Xml xml, String name) {
        return Integer.parseInt(xml.attribute(name, "0").strip());
    }

    private static String builtin(int id) {
        String code = org.apache.poi.ss.usermodel.BuiltinFormats.getBuiltinFormat(id);
        return code == null ? "General" : code;
    }

    /** A style by its number; plain where there is none. */
    NumberStyle style(int i) {
        return i >= 0 && i < styles.size() ? styles.get(i) : NumberStyle.PLAIN;
    }
}

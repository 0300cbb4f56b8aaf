package org.steelyard.jobs.format;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that departments deliver and that are no tables, known by their first bytes: without this they would be taken for damaged text. */
final class Foreign {

    /** Beginnings, each byte a character, and what they are. */
    private static final Map<String, String> KINDS = kinds();

    private Foreign() {}

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("%PDF-", "a PDF document");
        kinds.put("Rar!\u001A\u0007", "a RAR archive");
        kinds.put("7z\u00BC\u00AF'\u001C", "a 7z archive");
        kinds.put("\u0089PNG\r\n", "a picture");
        kinds.put("\u00FF\u00D8\u00FF", "a picture");
        kinds.put("{\\rtf", "an RTF document");
        return kinds;
    }

    /** Refuses a file that is one of these. */
    static void refuse(Head head) throws Refusal {
        String bytes = new String(head.bytes(), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            if (bytes.startsWith(kind.getKey())) {
                throw new Refusal("is " + kind.getValue() + ", which is not read: deliver the table itself, as CSV or"
                        + " .xlsx");
            }
        }
        if (head.text().contains("urn:oasis:names:tc:opendocument:")) {
            throw new Refusal("is an OpenDocument file: save it as .xlsx or CSV");
        }
    }
}

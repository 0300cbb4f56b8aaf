package org.steelyard.reports.excel;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.model.SharedStringsTable;

/** The texts of a workbook, each added once: left to itself the table writes a text as XML each time to see whether it has it. */
final class SharedTexts extends SharedStringsTable {

    private final SharedStringsTable table;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The texts in the table of a workbook; plain ones only. */
    SharedTexts(SharedStringsTable table) {
        this.table = table;
    }

    @Override
    public int addSharedStringItem(RichTextString text) {
        return numbers.computeIfAbsent(text.getString(), plain -> table.addSharedStringItem(text));
    }
}
